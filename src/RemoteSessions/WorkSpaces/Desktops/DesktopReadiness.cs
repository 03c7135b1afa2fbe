using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Waits for desktops that were created, rebuilt, restored, changed, or migrated. A poll reads 25 desktops with a call.</summary>
internal static class DesktopReadiness
{
    /// <summary>AWS describes rebuilds and migrations of up to an hour, and volume changes of up to two hours.</summary>
    public const int DefaultTimeoutSeconds = 9000;

    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(30);

    // AWS may not list a new desktop at once.
    private static readonly TimeSpan NewGrace = TimeSpan.FromMinutes(2);

    /// <summary>Waits until new desktops are available.</summary>
    public static WaitRun<WksDesktop> Created(DesktopClient client, int timeoutSeconds, Func<string, string> nameOf) =>
        Ready(client, null, DesktopMessages.CreatedChange, timeoutSeconds, nameOf);

    /// <summary>Waits until desktops are available after they had a transient state.</summary>
    public static WaitRun<WksDesktop> Replaced(
        DesktopClient client, string transient, string change, int timeoutSeconds, Func<string, string> nameOf) =>
        Ready(client, transient, change, timeoutSeconds, nameOf);

    /// <summary>Waits until each desktop has the value of its last step.</summary>
    public static WaitRun<WksDesktop> Changed(
        DesktopClient client, IReadOnlyDictionary<string, DesktopStepWaiter> waiters, int timeoutSeconds, Func<string, string> nameOf) =>
        new(
            Text(DesktopMessages.ChangedGoal, DesktopMessages.ChangedChange),
            (ids, cancel) => client.GetAsync(ids, cancel),
            desktop => waiters[desktop.Key].ResultOf(desktop),
            Options(timeoutSeconds),
            nameOf);

    /// <summary>Waits until new desktops have replaced those that were migrated.</summary>
    /// <param name="client">The account and Region.</param>
    /// <param name="targets">The IDs of the new desktops by the IDs of the old ones.</param>
    /// <param name="timeoutSeconds">How long to wait.</param>
    /// <param name="nameOf">What users know a desktop by.</param>
    public static WaitRun<DesktopMigrationPoll> Migrated(
        DesktopClient client, IReadOnlyDictionary<string, string> targets, int timeoutSeconds, Func<string, string> nameOf)
    {
        var options = Options(timeoutSeconds);
        var waiters = targets.Keys.ToDictionary(id => id, _ => new DesktopMigrationWaiter(options.Time), StringComparer.Ordinal);
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
            options,
            nameOf);
    }

    private static WaitRun<WksDesktop> Ready(
        DesktopClient client, string? transient, string change, int timeoutSeconds, Func<string, string> nameOf)
    {
        var options = Options(timeoutSeconds);
        var waiter = new DesktopReadyWaiter(transient, options.Time);
        return new(
            Text(DesktopMessages.ReadyGoal, change),
            (ids, cancel) => client.GetAsync(ids, cancel),
            waiter.ResultOf,
            options,
            nameOf);
    }

    private static WaitText Text(string goal, string change) =>
        WaitText.Waiting(DesktopMessages.Desktops, WksDesktop.Identity.Kind, goal, change);

    private static WaitOptions Options(int timeoutSeconds) => new(TimeSpan.FromSeconds(timeoutSeconds))
    {
        LongestPoll = LongestPoll,
        MissingGrace = NewGrace,
    };
}
