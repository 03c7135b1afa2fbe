using System.Collections;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Wire;

namespace RemoteSessions.Completion;

/// <summary>Offers the known values of a Device Farm enumeration, by the name of the parameter. Others may be typed.</summary>
public sealed class DeviceFarmValueCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => (parameterName switch
    {
        "Status" => DeviceFarmValues.SessionStatuses,
        "Result" => DeviceFarmValues.SessionResults,
        "BillingMethod" => DeviceFarmValues.BillingMethods,
        "Platform" => DeviceFarmValues.Platforms,
        "FormFactor" => DeviceFarmValues.FormFactors,
        "Availability" => DeviceFarmValues.Availabilities,
        "FleetType" => DeviceFarmValues.FleetTypes,
        "InteractionMode" => DeviceFarmValues.InteractionModes,
        "Category" => DeviceFarmValues.ArtifactCategories,
        "Type" => DeviceFarmValues.UploadTypes,
        _ => [],
    }).Select(value => new Candidate(value));
}

/// <summary>Offers the known types of artifacts.</summary>
public sealed class ArtifactTypeCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        DeviceFarmValues.ArtifactTypes.Select(value => new Candidate(value));
}

/// <summary>Offers what is in Device Farm now.</summary>
public abstract class DeviceFarmCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.DeviceFarm;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) =>
        AskAsync(new DeviceFarmClient(transport, profileName), parameterName, cancellationToken);

    private protected abstract Task<IReadOnlyList<Candidate>> AskAsync(DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken);
}

/// <summary>Offers projects: names where a name is asked for, else ARNs under their names.</summary>
public sealed class ProjectCompleter : DeviceFarmCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListProjectsAsync(cancellationToken), project =>
        {
            var name = project.Name ?? "";
            return parameterName.EndsWith("Name", StringComparison.Ordinal)
                ? new Candidate(name, name, $"{name}, created {project.Created:d}")
                : new Candidate(project.Arn ?? "", name, project.Arn ?? name);
        });
}

/// <summary>Offers devices: names where a name is asked for, else ARNs under their names.</summary>
public sealed class DeviceCompleter : DeviceFarmCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListDevicesAsync([], cancellationToken), device =>
        {
            var name = device.Name ?? "";
            var about = $"{device.Platform} {device.OsVersion}, {device.FormFactor}, {device.Availability}";
            return parameterName == "Name" ? new Candidate(name, name, about) : new Candidate(device.Arn ?? "", name, about);
        });
}

/// <summary>Offers sessions that have not ended, by ARN under their names.</summary>
public sealed class SessionCompleter : DeviceFarmCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            await foreach (var session in farm.ListSessionsAsync(project.Arn!, cancellationToken).ConfigureAwait(false))
            {
                if (session.Status != DeviceFarmValues.Completed)
                    found.Add(new Candidate(session.Arn ?? "", session.ToString(), $"{session.Status} on {session.DeviceName}, project {project.Name}"));
            }
        }

        return found;
    }
}

/// <summary>Offers uploaded apps, by ARN under their names.</summary>
public sealed class AppCompleter : DeviceFarmCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            await foreach (var app in farm.ListAppsAsync(project.Arn!, null, cancellationToken).ConfigureAwait(false))
                found.Add(new Candidate(app.AppArn ?? "", app.ToString(), $"{app.Type} {app.Status}, project {project.Name}"));
        }

        return found;
    }
}
