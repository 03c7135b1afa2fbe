using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>A desktop to act on.</summary>
/// <param name="Found">The desktop as it was found, with its connection if the command needs that.</param>
/// <param name="Unread">Why its connection couldn't be read; null if it could, or if the command doesn't need it.</param>
internal sealed record DesktopTarget(NamedTarget<WksDesktop> Found, AwsServiceException? Unread = null)
{
    /// <summary>The ID.</summary>
    public string Key => Found.Key;

    /// <summary>What the user specified; the target of errors.</summary>
    public string Given => Found.Given;

    /// <summary>The account and Region.</summary>
    public Scope Scope => Found.Scope;

    /// <summary>The desktop as it is; null if the caller may not describe it.</summary>
    public WksDesktop? Desktop => Found.Resource;

    /// <summary>What a question or -WhatIf says of it: the user, the state, and the last use.</summary>
    public string Describe() => Desktop is { } desktop ? DesktopMessages.About(desktop) : Found.Describe(Key);

    public override string ToString() => Given;
}
