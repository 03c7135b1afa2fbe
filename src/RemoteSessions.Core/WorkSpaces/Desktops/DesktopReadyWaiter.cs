using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>Decides whether desktops are available after they were created, rebuilt, or restored.</summary>
/// <param name="transient">
/// The state that the operation causes, such as REBUILDING; null for new desktops. A desktop that hasn't shown it yet may still have the
/// state from before the call.
/// </param>
/// <param name="time">The clock.</param>
internal sealed class DesktopReadyWaiter(string? transient, TimeProvider time)
{
    // After this time a state from before the call isn't a late response any more.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    private readonly long _start = time.GetTimestamp();
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public WaitResult ResultOf(WksDesktop desktop)
    {
        var state = desktop.State ?? "unknown";
        var late = time.GetElapsedTime(_start) > Grace;
        if (transient is null || state == transient || late)
            _begun.Add(desktop.Key);
        if (state is WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated)
            return WaitResult.Failed(state, DesktopMessages.StepInterrupted(state, desktop.ErrorMessage));
        if (!_begun.Contains(desktop.Key))
            return WaitResult.Pending(state);
        return state switch
        {
            WorkspaceStateValues.Available or WorkspaceStateValues.Stopped => WaitResult.Done(state),
            WorkspaceStateValues.Error => WaitResult.Failed(state, DesktopMessages.StepInterrupted(state, desktop.ErrorMessage)),
            // A new desktop may be unhealthy for a moment.
            WorkspaceStateValues.Unhealthy when late || transient is not null =>
                WaitResult.Failed(state, DesktopMessages.StepInterrupted(state, desktop.ErrorMessage)),
            _ => WaitResult.Pending(state),
        };
    }
}
