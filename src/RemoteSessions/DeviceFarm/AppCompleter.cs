using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Provides tab completion for uploaded apps: their names or, for parameters that take ARNs, their ARNs.</summary>
public sealed class AppCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) => OfProjectsAsync(
            farm,
            project => farm.ListAppsAsync(project.Arn!, null, cancellationToken),
            (app, project) => Offer(
                parameterName, app.ToString(), app.Arn, DeviceFarmMessages.AppInProject(app.Type, app.Status, project.Name)),
            cancellationToken);
}
