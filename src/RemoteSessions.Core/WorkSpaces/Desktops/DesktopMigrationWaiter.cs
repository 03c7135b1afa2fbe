using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Decides whether a migration has ended. AWS reports no result. After a success the new desktop is available and the old one doesn't
/// exist. After a failure the new desktop doesn't exist and the old one is as before, often without any error.
/// </summary>
/// <param name="since">When the wait began, by the service's clock.</param>
internal sealed class DesktopMigrationWaiter(DateTimeOffset since)
{
    // For this time, AWS may not list the new desktop yet.
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
