using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>A desktop to create.</summary>
/// <param name="Request">What is sent.</param>
/// <param name="Scope">The account and Region.</param>
/// <param name="Target">The row or user that an error is about.</param>
internal sealed record DesktopCreation(WorkspaceRequest Request, Scope Scope, object Target);
