using RemoteSessions.Abstractions;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>One of several desktops that a call didn't change. The service reports it in a response that says success.</summary>
/// <param name="WorkspaceId">The desktop.</param>
/// <param name="Error">Why; the type is the service's code of the item.</param>
internal sealed record DesktopFailure(string WorkspaceId, ServiceError Error);
