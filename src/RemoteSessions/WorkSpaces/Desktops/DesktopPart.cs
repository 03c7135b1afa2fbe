using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>The directory or the bundle of a desktop.</summary>
/// <param name="Id">The ID that requests specify. If the directory or bundle wasn't found or couldn't be read, or if several directories or
/// bundles have the specified name, this is the ID or name that the user specified.</param>
/// <param name="Resource">
/// The directory or bundle, or null if it wasn't found or couldn't be read, or if several directories or bundles have the specified name.
/// If <paramref name="Failure"/> is also null, the service decides whether the directory or bundle can be used.
/// </param>
/// <param name="Failure">The reason why the directory or bundle can't be used, or null if no reason is known.</param>
internal sealed record DesktopPart<T>(string Id, T? Resource, AwsServiceException? Failure = null) where T : AwsResource
{
    /// <summary>The name that users see.</summary>
    public string Label => Resource?.ToString() ?? Id;
}
