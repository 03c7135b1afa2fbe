using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Waits for desktops that were rebuilt, restored, changed, or migrated. Each call reads up to 25 desktops.</summary>
internal static class DesktopReadiness
{
    /// <summary>According to AWS, a rebuild or a migration can take up to one hour, and a volume change up to two hours.</summary>
    public const int DefaultTimeoutSeconds = DesktopWaiting.ModifyTimeoutSeconds;

    /// <summary>AWS creates a desktop within 20 minutes, or within an hour if its root volume is encrypted.</summary>
    public const int CreateTimeoutSeconds = 3600;

    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(30);

    // AWS may not list a new desktop immediately.
    private static readonly TimeSpan NewGrace = TimeSpan.FromMinutes(2);

    /// <summary>Waits until desktops are available after a transient state.</summary>
    public static WaitRun<WksDesktop> Replaced(
        DesktopClient client, string transient, string change, int timeoutSeconds) => new(
            Text(DesktopMessages.ReadyGoal, change),
            client.GetAsync,
            new DesktopReadyWaiter(transient, client.Now).ResultOf,
            Options(timeoutSeconds));

    /// <summary>Waits until each desktop has the value of its last step.</summary>
    public static WaitRun<WksDesktop> Changed(
        DesktopClient client, IReadOnlyDictionary<string, DesktopStepWaiter> waiters, int timeoutSeconds) =>
        new(
            Text(DesktopMessages.ChangedGoal, DesktopMessages.ChangedChange),
            client.GetAsync,
            desktop => waiters[desktop.Key].ResultOf(desktop),
            Options(timeoutSeconds));

    /// <summary>Waits until new desktops have replaced those that were migrated.</summary>
    /// <param name="client">The account and Region.</param>
    /// <param name="targets">The IDs of the new desktops by the IDs of the old ones.</param>
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

    private static WaitText Text(string goal, string change) =>
        WaitText.Waiting(DesktopMessages.Desktops, DesktopMessages.Desktop, goal, change);

    private static WaitOptions Options(int timeoutSeconds) => new(TimeSpan.FromSeconds(timeoutSeconds))
    {
        LongestPoll = LongestPoll,
        MissingGrace = NewGrace,
    };
}
