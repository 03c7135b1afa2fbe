using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Provides tab completion for projects: their names or, for parameters that take ARNs, their ARNs.</summary>
public sealed class ProjectCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListProjectsAsync(cancellationToken), project => Offer(
            parameterName, project.Name, project.Arn, DeviceFarmMessages.ProjectCreated(project.Name, project.Created)));
}
