using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Waits for desktops together, with one call for each 25, for every command that offers it.</summary>
internal static class DesktopWaiting
{
    /// <summary>How long a start, a stop, or a removal may take by default.</summary>
    public const int DefaultTimeoutSeconds = 900;

    /// <summary>How long a restart may take by default: AWS calls one of more than 20 minutes stuck.</summary>
    public const int RestartTimeoutSeconds = 1500;

    /// <summary>How long a change of properties may take by default: AWS increases a volume within two hours.</summary>
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
