using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>The directory or the bundle of a desktop.</summary>
/// <param name="Id">The ID to send.</param>
/// <param name="Resource">
/// The directory or bundle, or null if the caller isn't allowed to describe it. If the value is null, the service decides whether the ID
/// can be used.
/// </param>
/// <param name="Failure">The reason why the directory or bundle can't be used, or null if it can be used.</param>
internal sealed record DesktopPart<T>(string Id, T? Resource, AwsServiceException? Failure = null) where T : AwsResource
{
    /// <summary>The name that users see.</summary>
    public string Label => Resource?.ToString() ?? Id;
}
