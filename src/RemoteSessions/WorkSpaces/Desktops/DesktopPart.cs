using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>The directory or the bundle of a desktop, as it was found.</summary>
/// <param name="Id">The ID to send.</param>
/// <param name="Resource">The directory or bundle; null if the caller may not describe it, so that the service decides.</param>
/// <param name="Failure">Why it can't be used; null if it can.</param>
internal sealed record DesktopPart<T>(string Id, T? Resource, AwsServiceException? Failure = null) where T : AwsResource
{
    /// <summary>What users call it.</summary>
    public string Label => Resource?.ToString() ?? Id;
}
