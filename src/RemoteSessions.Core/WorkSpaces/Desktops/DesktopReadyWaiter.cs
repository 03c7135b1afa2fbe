using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>Determines whether desktops are available after a rebuild or restore operation.</summary>
/// <param name="transient">
/// The state of a desktop during the operation, such as REBUILDING. After the call, the service might return the desktop's previous state
/// until the desktop enters this transient state.
/// </param>
/// <param name="since">The time when the wait started, according to the service's clock.</param>
internal sealed class DesktopReadyWaiter(string transient, DateTimeOffset since)
{
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public WaitResult ResultOf(WksDesktop desktop)
    {
        var state = desktop.State ?? "";
        if (state == transient || desktop.ReadAt - since > DesktopWaiter.Grace)
            _begun.Add(desktop.Key);
        if (state is WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated)
            return WaitResult.Failed(state, DesktopMessages.StepInterrupted(state, desktop.ErrorMessage));
        if (!_begun.Contains(desktop.Key))
            return WaitResult.Pending(state);
        return state switch
        {
            WorkspaceStateValues.Available or WorkspaceStateValues.Stopped => WaitResult.Done(state),
            WorkspaceStateValues.Error or WorkspaceStateValues.Unhealthy =>
                WaitResult.Failed(state, DesktopMessages.StepInterrupted(state, desktop.ErrorMessage)),
            _ => WaitResult.Pending(state),
        };
    }
}
