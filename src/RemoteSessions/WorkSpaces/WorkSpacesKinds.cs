using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>The kinds of WorkSpaces resources that users name. WorkSpaces knows them by their ids, and users by their names.</summary>
internal static class WorkSpacesKinds
{
    public static readonly ResourceKind Pool = new(WksPool.Identity.Kind, "Get-WksPool") { NotFoundId = IdOf };

    public static readonly ResourceKind Directory = new(WksDirectory.Identity.Kind, "Get-WksDirectory") { NotFoundId = IdOf };

    public static readonly ResourceKind Bundle = new(WksBundle.Identity.Kind, "Get-WksBundle") { NotFoundId = IdOf };

    /// <summary>A pool, a directory, or a bundle, by its id.</summary>
    public static readonly ResourceKind Resource = new(
        "WorkSpaces resource", "Get-WksPool, Get-WksDirectory, or Get-WksBundle")
    { NotFoundId = _ => ErrorIds.ResourceNotFound };

    public static readonly ResourceKind Session = new(
        WksPoolSession.Identity.Kind, "Get-WksPoolSession")
    { NotFoundId = _ => ErrorIds.ResourceNotFound };

    private static string IdOf(string value) =>
        WorkSpacesNames.IsPoolId(value) || WorkSpacesNames.IsDirectoryId(value) || WorkSpacesNames.IsBundleId(value)
            ? ErrorIds.ResourceNotFound
            : ErrorIds.NameNotFound;
}
