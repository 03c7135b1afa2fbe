using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Offers projects: names where a name is asked for, else ARNs under their names.</summary>
public sealed class ProjectCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListProjectsAsync(cancellationToken), project => Offer(
            parameterName, project.Name, project.Arn, $"{project.Name}, created {project.Created:d}"));
}
