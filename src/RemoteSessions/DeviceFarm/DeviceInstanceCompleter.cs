using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Provides tab completion for private devices: their labels or, for parameters that take ARNs, their ARNs.</summary>
public sealed class DeviceInstanceCompleter : DeviceFarmCompleter
{
    internal override async Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var instance in farm.ListDeviceInstancesAsync(cancellationToken).ConfigureAwait(false))
        {
            var about = $"{instance.Status}, {instance.Udid}";
            if (parameterName.EndsWith("Arn", StringComparison.Ordinal))
                found.Add(
                    new Candidate(instance.Arn ?? "", instance.Labels.Count > 0 ? instance.Labels.ToString() : instance.Udid ?? "", about));
            else
                found.AddRange(instance.Labels.Select(label => new Candidate(label, label, about)));
        }

        return found;
    }
}
