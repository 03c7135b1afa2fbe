using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Wire;

namespace RemoteSessions.Completion;

/// <summary>Offers the known values of a Device Farm enumeration, by the name of the parameter.</summary>
public sealed class DeviceFarmValueCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => parameterName switch
    {
        "Status" => new("session status", ExecutionStatusValues.All),
        "Result" => new("session result", ExecutionResultValues.All),
        "BillingMethod" => new("billing method", BillingMethodValues.All),
        "Platform" => new("platform", DevicePlatformValues.All),
        "FormFactor" => new("form factor", DeviceFormFactorValues.All),
        "Availability" => new("device availability", DeviceAvailabilityValues.All),
        "FleetType" => new("fleet type", DeviceFarmValues.FleetTypes),
        "InteractionMode" => new("interaction mode", InteractionModeValues.All),
        "Category" => new("artifact category", DeviceFarmValues.ArtifactCategories),
        "Type" => new("upload type", UploadTypeValues.All),
        _ => throw new ArgumentOutOfRangeException(nameof(parameterName), parameterName, null),
    };
}

/// <summary>Offers the known types of artifacts; AWS has more, for test runs.</summary>
public sealed class ArtifactTypeCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => new("artifact type", DeviceFarmValues.ArtifactTypes);
}

/// <summary>Offers what is in Device Farm now.</summary>
public abstract class DeviceFarmCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.DeviceFarm;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) =>
        AskAsync(new DeviceFarmClient(transport, profileName), parameterName, cancellationToken);

    internal abstract Task<IReadOnlyList<Candidate>> AskAsync(DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken);

    /// <summary>A thing by its name where a name is asked for, else by its ARN, under its name.</summary>
    private protected static Candidate Offer(string parameterName, string? name, string? arn, string about) =>
        new(parameterName.EndsWith("Name", StringComparison.Ordinal) ? name ?? "" : arn ?? "", name ?? "", about);

    /// <summary>An offer for each thing of each project.</summary>
    private protected static async Task<IReadOnlyList<Candidate>> OfProjectsAsync<T>(
        DeviceFarmClient farm, Func<DFRemoteProject, IAsyncEnumerable<T>> list, Func<T, DFRemoteProject, Candidate?> offer, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            await foreach (var item in list(project).ConfigureAwait(false))
            {
                if (offer(item, project) is { } candidate)
                    found.Add(candidate);
            }
        }

        return found;
    }
}

/// <summary>Offers projects: names where a name is asked for, else ARNs under their names.</summary>
public sealed class ProjectCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListProjectsAsync(cancellationToken), project => Offer(parameterName, project.Name, project.Arn, $"{project.Name}, created {project.Created:d}"));
}

/// <summary>Offers devices: names where a name is asked for, else ARNs under their names; and what devices have to filter by.</summary>
public sealed class DeviceCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListDevicesAsync([], cancellationToken), device => parameterName switch
        {
            "Manufacturer" => new Candidate(device.Manufacturer ?? ""),
            "Model" => new Candidate(device.Model ?? ""),
            "OsVersion" or "MinimumOsVersion" or "MaximumOsVersion" => new Candidate(device.OsVersion ?? ""),
            _ => Offer(parameterName, device.Name, device.Arn, $"{device.Platform} {device.OsVersion}, {device.FormFactor}, {device.Availability}"),
        });
}

/// <summary>Offers private devices: ARNs under their labels, or the labels.</summary>
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
                found.Add(new Candidate(instance.Arn ?? "", instance.Labels.Count > 0 ? instance.Labels.ToString() : instance.Udid ?? "", about));
            else
                found.AddRange(instance.Labels.Select(label => new Candidate(label, label, about)));
        }

        return found;
    }
}

/// <summary>Offers VPC endpoint configurations: names where a name is asked for, else ARNs under their names.</summary>
public sealed class VpceConfigurationCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListVpceConfigurationsAsync(cancellationToken), configuration => Offer(
            parameterName, configuration.Name, configuration.Arn, $"{configuration.ServiceDnsName}, {configuration.Description}"));
}

/// <summary>Offers sessions: those that have not ended by ARN under their names; all by name where a name is asked for, and the devices in use.</summary>
public sealed class SessionCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) => OfProjectsAsync(
            farm,
            project => farm.ListSessionsAsync(project.Arn!, cancellationToken),
            (session, project) =>
            {
                var about = $"{session.Status} on {session.DeviceName}, project {project.Name}";
                if (parameterName == "Name")
                    return new Candidate(session.Name ?? "", session.Name ?? "", about);
                if (session.Status == ExecutionStatusValues.Completed)
                    return null;
                return parameterName switch
                {
                    "UserId" => new Candidate(session.DeviceName ?? "", session.DeviceName ?? "", about),
                    "InstanceId" => session.InstanceArn is { } instance ? new Candidate(instance, session.ToString(), about) : null,
                    "IpAddress" => null,
                    _ => new Candidate(session.Arn ?? "", session.ToString(), about),
                };
            },
            cancellationToken);
}

/// <summary>Offers uploaded apps: names where a name is asked for, else ARNs under their names.</summary>
public sealed class AppCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) => OfProjectsAsync(
            farm,
            project => farm.ListAppsAsync(project.Arn!, null, cancellationToken),
            (app, project) => Offer(parameterName, app.ToString(), app.Arn, $"{app.Type} {app.Status}, project {project.Name}"),
            cancellationToken);
}

/// <summary>Offers the ARNs of what can have tags: projects, sessions that have not ended, private devices and their instances, VPC endpoint configurations.</summary>
public sealed class DeviceFarmResourceCompleter : DeviceFarmCompleter
{
    private static readonly DeviceFarmCompleter[] Kinds =
        [new ProjectCompleter(), new SessionCompleter(), new DeviceInstanceCompleter(), new VpceConfigurationCompleter()];

    internal override async Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(Kinds.Select(kind => kind.AskAsync(farm, parameterName, cancellationToken))).ConfigureAwait(false);
        return [.. found.SelectMany(candidates => candidates)];
    }
}
