using RemoteSessions.Abstractions;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// The failure of one desktop in a request for several desktops. The service reports this failure in a successful response.
/// </summary>
/// <param name="WorkspaceId">The ID of the desktop.</param>
/// <param name="Error">The reason for the failure. The error type is the error code that the service returned for the desktop.</param>
internal sealed record DesktopFailure(string WorkspaceId, ServiceError Error);
