using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// The kinds of WorkSpaces resources that users can specify. WorkSpaces identifies resources by ID, but users can also specify names.
/// </summary>
internal static class WorkSpacesKinds
{
    public static readonly ResourceKind Pool = new(WksPool.Identity.Kind, "Get-WksPool") { NotFoundId = IdOf };

    public static readonly ResourceKind Directory = new(WksDirectory.Identity.Kind, "Get-WksDirectory") { NotFoundId = IdOf };

    public static readonly ResourceKind Bundle = new(WksBundle.Identity.Kind, "Get-WksBundle") { NotFoundId = IdOf };

    /// <summary>A pool, a directory, or a bundle that is identified by its ID.</summary>
    public static readonly ResourceKind Resource = new(
        WorkSpacesMessages.ResourceKind, WorkSpacesMessages.AllResourceCommands)
    { NotFoundId = _ => ErrorIds.ResourceNotFound };

    public static readonly ResourceKind Session = new(
        WksPoolSession.Identity.Kind, "Get-WksPoolSession")
    { NotFoundId = _ => ErrorIds.ResourceNotFound };

    private static string IdOf(string value) =>
        WorkSpacesNames.IsPoolId(value) || WorkSpacesNames.IsDirectoryId(value) || WorkSpacesNames.IsBundleId(value)
            ? ErrorIds.ResourceNotFound
            : ErrorIds.NameNotFound;
}
