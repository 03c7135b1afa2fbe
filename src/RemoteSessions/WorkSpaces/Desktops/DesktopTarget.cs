using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>A desktop that a command acts on.</summary>
/// <param name="Found">The desktop, including its connection status if the command uses this status.</param>
/// <param name="Unread">The reason why the connection status couldn't be read, or null if the status was read or isn't needed.</param>
internal sealed record DesktopTarget(NamedTarget<WksDesktop> Found, AwsServiceException? Unread = null)
{
    /// <summary>The ID of the desktop.</summary>
    public string Key => Found.Key;

    /// <summary>The value that the user specified. This value is the target object of error records.</summary>
    public string Given => Found.Given;

    /// <summary>The account and Region of the desktop.</summary>
    public Scope Scope => Found.Scope;

    /// <summary>The desktop in its current state, or null if the caller isn't allowed to describe it.</summary>
    public WksDesktop? Desktop => Found.Resource;

    /// <summary>Returns the description of the desktop for prompts and -WhatIf: the user, the state, and the last use.</summary>
    public string Describe() => Desktop is { } desktop
        ? DesktopMessages.About(desktop, Unread?.Error.Message)
        : Found.Describe(Key);

    public override string ToString() => Given;
}
