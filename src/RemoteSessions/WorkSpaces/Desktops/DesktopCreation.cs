using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>A desktop to create.</summary>
/// <param name="Request">The request to send.</param>
/// <param name="Scope">The account and Region.</param>
/// <param name="Target">The row or user that errors refer to.</param>
internal sealed record DesktopCreation(WorkspaceRequest Request, Scope Scope, object Target);
