using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

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
