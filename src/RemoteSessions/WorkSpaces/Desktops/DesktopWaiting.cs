using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Waits for several desktops at the same time, and reads up to 25 desktops with each call. All commands that can wait for desktops use
/// this class.
/// </summary>
internal static class DesktopWaiting
{
    /// <summary>The default timeout for a start, a stop, or a removal.</summary>
    public const int DefaultTimeoutSeconds = 900;

    /// <summary>The default timeout for a restart. AWS considers a desktop stuck if a restart takes more than 20 minutes.</summary>
    public const int RestartTimeoutSeconds = 1500;

    /// <summary>
    /// The default timeout for a rebuild, a migration, or a change of properties. According to AWS, a rebuild or a migration can take up to
    /// one hour, and a volume change can take up to two hours.
    /// </summary>
    public const int ModifyTimeoutSeconds = 9000;

    /// <summary>
    /// The default timeout for the creation of a desktop. According to AWS, the creation of a desktop with an encrypted root volume can
    /// take up to one hour.
    /// </summary>
    public const int CreateTimeoutSeconds = 3600;

    private static readonly IReadOnlySet<string> NotNamed = new HashSet<string>();

    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(30);

    // AWS might not list a new desktop immediately.
    private static readonly TimeSpan NewGrace = TimeSpan.FromMinutes(2);

    /// <summary>Waits until the desktops are AVAILABLE.</summary>
    public static WaitRun<WksDesktop> Available(DesktopClient client, int timeoutSeconds, IReadOnlySet<string>? named = null) => Run(
        client, WorkspaceStateValues.Available, DesktopMessages.BecomeAvailable, waiter => waiter.Available, timeoutSeconds, named);

    /// <summary>Waits until the desktops are AVAILABLE after a restart.</summary>
    public static WaitRun<WksDesktop> Restarted(DesktopClient client, int timeoutSeconds) => Run(
        client, WorkspaceStateValues.Available, DesktopMessages.BecomeAvailable, waiter => waiter.Restarted, timeoutSeconds, null);

    /// <summary>Waits until the desktops are STOPPED.</summary>
    public static WaitRun<WksDesktop> Stopped(DesktopClient client, int timeoutSeconds, IReadOnlySet<string>? named = null) => Run(
        client, WorkspaceStateValues.Stopped, DesktopMessages.BecomeStopped, waiter => waiter.Stopped, timeoutSeconds, named);

    /// <summary>Waits until the changes to the desktops' properties are complete.</summary>
    public static WaitRun<WksDesktop> Modified(DesktopClient client, int timeoutSeconds, IReadOnlySet<string>? named = null) => Run(
        client, DesktopMessages.ModifiedGoal, DesktopMessages.BecomeModified, waiter => waiter.Modified, timeoutSeconds, named);

    /// <summary>Waits until the desktops no longer exist.</summary>
    public static WaitRun<WksDesktop> Removed(DesktopClient client, int timeoutSeconds, IReadOnlySet<string>? named = null)
    {
        var run = Run(client, DesktopMessages.RemovedGoal, DesktopMessages.BecomeRemoved, waiter => waiter.Removed, timeoutSeconds, named);
        return run with { Options = run.Options with { UnlistedIsDone = true } };
    }

    /// <summary>Waits until rebuilt or restored desktops are AVAILABLE or STOPPED.</summary>
    public static WaitRun<WksDesktop> Replaced(
        DesktopClient client, string transient, string change, int timeoutSeconds) => new(
            Text(DesktopMessages.ReadyGoal, change),
            client.GetAsync,
            new DesktopReadyWaiter(transient, client.Now).ResultOf,
            Options(timeoutSeconds));

    /// <summary>Waits until the last change to each desktop has taken effect.</summary>
    public static WaitRun<WksDesktop> Changed(
        DesktopClient client, IReadOnlyDictionary<string, DesktopStepWaiter> waiters, int timeoutSeconds) =>
        new(
            Text(DesktopMessages.ChangedGoal, DesktopMessages.ChangedChange),
            client.GetAsync,
            desktop => waiters[desktop.Key].ResultOf(desktop),
            Options(timeoutSeconds));

    /// <summary>Waits until new desktops have replaced those that were migrated.</summary>
    /// <param name="client">The client for the account and Region.</param>
    /// <param name="targets">The IDs of the new desktops, keyed by the IDs of the old desktops.</param>
    /// <param name="timeoutSeconds">The maximum number of seconds to wait.</param>
    public static WaitRun<DesktopMigrationPoll> Migrated(
        DesktopClient client, IReadOnlyDictionary<string, string> targets, int timeoutSeconds)
    {
        var waiters = targets.Keys.ToDictionary(id => id, _ => new DesktopMigrationWaiter(client.Now), StringComparer.Ordinal);
        return new(
            Text(WksDesktopMigration.Completed, DesktopMessages.MigratedChange),
            async (ids, cancel) =>
            {
                var desktops = await client.GetAsync(ids.Concat(ids.Select(id => targets[id])), cancel).ConfigureAwait(false);
                return ids.ToDictionary(
                    id => id,
                    id => new DesktopMigrationPoll(id, desktops.GetValueOrDefault(id), desktops.GetValueOrDefault(targets[id])),
                    StringComparer.Ordinal);
            },
            poll => waiters[poll.SourceId].ResultOf(poll),
            Options(timeoutSeconds));
    }

    private static WaitRun<WksDesktop> Run(
        DesktopClient client, string goal, string change, Func<DesktopWaiter, Func<WksDesktop, WaitResult>> resultOf, int timeoutSeconds,
        IReadOnlySet<string>? named) => new(
            Text(goal, change),
            client.GetAsync,
            resultOf(new DesktopWaiter(client.Now)),
            new WaitOptions(TimeSpan.FromSeconds(timeoutSeconds)) { Named = named ?? NotNamed })
        {
            Missing = id => DesktopKinds.Desktop.NotFound(id, client.Region),
        };

    private static WaitText Text(string goal, string change) =>
        WaitText.Waiting(DesktopMessages.Desktops, DesktopMessages.Desktop, goal, change);

    private static WaitOptions Options(int timeoutSeconds) => new(TimeSpan.FromSeconds(timeoutSeconds))
    {
        LongestPoll = LongestPoll,
        MissingGrace = NewGrace,
    };
}
