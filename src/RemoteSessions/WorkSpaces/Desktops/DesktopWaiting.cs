using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Waits for several desktops at the same time and reads up to 25 with each call. Used by all commands that can wait for desktops.
/// </summary>
internal static class DesktopWaiting
{
    /// <summary>The default timeout for a start, a stop, or a removal.</summary>
    public const int DefaultTimeoutSeconds = 900;

    /// <summary>The default timeout for a restart. AWS considers a desktop stuck if it restarts for more than 20 minutes.</summary>
    public const int RestartTimeoutSeconds = 1500;

    /// <summary>The default timeout for a change of properties. AWS increases the size of a volume within two hours.</summary>
    public const int ModifyTimeoutSeconds = 9000;

    private static readonly IReadOnlySet<string> NotNamed = new HashSet<string>();

    /// <summary>Waits until the desktops are AVAILABLE.</summary>
    public static WaitRun<WksDesktop> Available(DesktopClient client, int timeoutSeconds, IReadOnlySet<string>? named = null) => Run(
        client, WorkspaceStateValues.Available, DesktopMessages.BecomeAvailable, waiter => waiter.Available, timeoutSeconds, named);

    /// <summary>Waits until the desktops are AVAILABLE after a restart.</summary>
    public static WaitRun<WksDesktop> Restarted(DesktopClient client, int timeoutSeconds) => Run(
        client, WorkspaceStateValues.Available, DesktopMessages.BecomeAvailable, waiter => waiter.Restarted, timeoutSeconds, null);

    /// <summary>Waits until the desktops are STOPPED.</summary>
    public static WaitRun<WksDesktop> Stopped(DesktopClient client, int timeoutSeconds, IReadOnlySet<string>? named = null) => Run(
        client, WorkspaceStateValues.Stopped, DesktopMessages.BecomeStopped, waiter => waiter.Stopped, timeoutSeconds, named);

    /// <summary>Waits until the changes of the desktops' properties are complete.</summary>
    public static WaitRun<WksDesktop> Modified(DesktopClient client, int timeoutSeconds, IReadOnlySet<string>? named = null) => Run(
        client, DesktopMessages.ModifiedGoal, DesktopMessages.BecomeModified, waiter => waiter.Modified, timeoutSeconds, named);

    /// <summary>Waits until the desktops don't exist.</summary>
    public static WaitRun<WksDesktop> Removed(DesktopClient client, int timeoutSeconds, IReadOnlySet<string>? named = null)
    {
        var run = Run(client, DesktopMessages.RemovedGoal, DesktopMessages.BecomeRemoved, waiter => waiter.Removed, timeoutSeconds, named);
        return run with { Options = run.Options with { UnlistedIsDone = true } };
    }

    private static WaitRun<WksDesktop> Run(
        DesktopClient client, string goal, string change, Func<DesktopWaiter, Func<WksDesktop, WaitResult>> resultOf, int timeoutSeconds,
        IReadOnlySet<string>? named) => new(
            WaitText.Waiting(DesktopMessages.Desktops, DesktopMessages.Desktop, goal, change),
            client.GetAsync,
            resultOf(new DesktopWaiter(client.Now)),
            new WaitOptions(TimeSpan.FromSeconds(timeoutSeconds)) { Named = named ?? NotNamed })
        {
            Missing = id => DesktopKinds.Desktop.NotFound(id, client.Region),
        };
}
