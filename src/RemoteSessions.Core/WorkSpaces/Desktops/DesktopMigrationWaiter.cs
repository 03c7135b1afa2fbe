using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Determines whether a migration has ended. AWS doesn't report the result of a migration. If the migration succeeds, the new desktop
/// becomes available and AWS deletes the old desktop. If the migration fails, the new desktop doesn't exist, the old desktop is unchanged,
/// and AWS often reports no error.
/// </summary>
/// <param name="since">The time when the wait started, according to the service's clock.</param>
internal sealed class DesktopMigrationWaiter(DateTimeOffset since)
{
    // AWS might not list the new desktop until this much time has passed since the wait started.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private bool _targetSeen;

    public WaitResult ResultOf(DesktopMigrationPoll poll)
    {
        _targetSeen |= poll.Target is not null;
        var ended = poll.Source?.State is null or WorkspaceStateValues.Terminated;
        if (poll.Target is { } target)
        {
            var state = target.State ?? "unknown";
            if (state == WorkspaceStateValues.Error)
                return WaitResult.Failed(state, DesktopMessages.MigrationError(target.Key, target.ErrorMessage));
            return state == WorkspaceStateValues.Available && ended
                ? WaitResult.Done(WksDesktopMigration.Completed)
                : WaitResult.Pending(state, DesktopMessages.MigrationPending(poll.Source?.State));
        }

        if (poll.Source is null)
            return WaitResult.Failed("deleted", DesktopMessages.MigrationLost);
        if (!_targetSeen && poll.Source.ReadAt - since < Grace)
            return WaitResult.Pending(WksDesktopMigration.Migrating);
        return IsSteady(poll.Source.State)
            ? WaitResult.Failed(
                poll.Source.State!, DesktopMessages.MigrationFailed(poll.SourceId, poll.Source.State!, poll.Source.BundleId))
            : WaitResult.Pending(poll.Source.State ?? "unknown");
    }

    private static bool IsSteady(string? state) => state is WorkspaceStateValues.Available or WorkspaceStateValues.Stopped
        or WorkspaceStateValues.Error or WorkspaceStateValues.Unhealthy or WorkspaceStateValues.Impaired
        or WorkspaceStateValues.AdminMaintenance or WorkspaceStateValues.Suspended;
}
