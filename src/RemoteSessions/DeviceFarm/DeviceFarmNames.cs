using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Finds Device Farm resources by name. AWS identifies Device Farm resources only by ARN, and several resources can have the same name.
/// </summary>
internal static class DeviceFarmNames
{
    /// <summary>Finds projects by name or ARN.</summary>
    public static readonly NamedKind<DeviceFarmClient, DFRemoteProject> Projects = new(
        DFRemoteProject.Identity, DeviceFarmKinds.Project, ClientFactory.Create<DeviceFarmClient>(), IsArn, project => project.Name)
    {
        Read = (farm, arns, cancel) => ReadAsync(arns, arn => farm.GetProjectAsync(arn, cancel)),
        List = (farm, cancel) => farm.ListProjectsAsync(cancel),
    };

    /// <summary>Finds uploaded apps by name or ARN.</summary>
    public static readonly NamedKind<DeviceFarmClient, DFRemoteApp> Apps = new(
        DFRemoteApp.Identity, DeviceFarmKinds.App, ClientFactory.Create<DeviceFarmClient>(), IsArn, app => app.Name)
    {
        Read = (farm, arns, cancel) => ReadAsync(arns, arn => farm.GetAppAsync(arn, cancel)),
        List = AppsAsync,
    };

    private static bool IsArn(string name) => ResourceArn.TryRead(name, out _);

    private static async Task<IReadOnlyDictionary<string, T>> ReadAsync<T>(IReadOnlyCollection<string> arns, Func<string, Task<T>> get)
        where T : class
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var arn in arns)
        {
            if (await get(arn).OrNullAsync().ConfigureAwait(false) is { } resource)
                found[arn] = resource;
        }

        return found;
    }

    private static async IAsyncEnumerable<DFRemoteApp> AppsAsync(
        DeviceFarmClient farm, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            await foreach (var app in farm.ListAppsAsync(project.Arn!, null, cancellationToken).ConfigureAwait(false))
                yield return app;
        }
    }
}
