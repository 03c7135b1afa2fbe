using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>What became of one of several desktops that were to be created.</summary>
/// <param name="Request">What was sent.</param>
/// <param name="Desktop">The new desktop, which is PENDING; null if there is none.</param>
/// <param name="Error">Why there is none, or null.</param>
internal sealed record DesktopCreateResult(WorkspaceRequest Request, WksDesktop? Desktop, ServiceError? Error);
