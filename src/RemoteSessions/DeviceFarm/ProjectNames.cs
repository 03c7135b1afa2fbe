using RemoteSessions.Commands.Parameters;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Finds projects by name, because AWS identifies them only by ARN.</summary>
internal static class ProjectNames
{
    /// <summary>Lists the projects that have one of the names.</summary>
    public static async IAsyncEnumerable<DFRemoteProject> FindAsync(
        DeviceFarmClient farm, NameFilter names, [System.Runtime.CompilerServices.EnumeratorCancellation]
            CancellationToken cancellationToken)
    {
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (names.Matches(project.Name))
                yield return project;
        }
    }
}
