using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>The result for one desktop in a request that creates several desktops.</summary>
/// <param name="Request">The settings that were sent to the service.</param>
/// <param name="Desktop">The new desktop, which is PENDING, or null if the desktop wasn't created.</param>
/// <param name="Error">The reason why the desktop wasn't created, or null.</param>
internal sealed record DesktopCreateResult(WorkspaceRequest Request, WksDesktop? Desktop, ServiceError? Error);
