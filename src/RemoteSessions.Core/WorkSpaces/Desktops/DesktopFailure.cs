using RemoteSessions.Abstractions;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// A desktop for which the service rejected the request in a call for several desktops. The service reports this failure in a successful
/// response.
/// </summary>
/// <param name="WorkspaceId">The ID of the desktop.</param>
/// <param name="Error">The reason for the failure. The type is the error code that the service returned for the desktop.</param>
internal sealed record DesktopFailure(string WorkspaceId, ServiceError Error);
