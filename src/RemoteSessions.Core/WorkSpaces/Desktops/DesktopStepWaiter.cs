using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Decides whether a change of one property has ended. AWS lists no success: the property has the new value, and nothing of the desktop is
/// being modified. A failure stays listed, so one from an earlier change counts only after a while.
/// </summary>
/// <param name="step">The change.</param>
/// <param name="before">The desktop before the change.</param>
/// <param name="since">When the change was sent, by the service's clock.</param>
internal sealed class DesktopStepWaiter(DesktopStep step, WksDesktop before, DateTimeOffset since)
{
    private bool _hasBegun = !step.HasFailedIn(before);

    public WaitResult ResultOf(WksDesktop desktop)
    {
        var state = desktop.State ?? "unknown";
        _hasBegun |= desktop.IsChanging || desktop.State == WorkspaceStateValues.Updating
            || desktop.ReadAt - since > DesktopWaiter.Grace;
        if (step.HasFailedIn(desktop) && _hasBegun)
            return WaitResult.Failed(state, DesktopMessages.StepFailed(step.Attribute, step.Value));
        if (desktop.State is WorkspaceStateValues.Error or WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated)
            return WaitResult.Failed(state, DesktopMessages.StepInterrupted(state, desktop.ErrorMessage));
        if (step.IsIn(desktop) && !desktop.IsChanging
            && desktop.State is WorkspaceStateValues.Available or WorkspaceStateValues.Stopped or WorkspaceStateValues.AdminMaintenance)
            return WaitResult.Done(state);
        return WaitResult.Pending(state, DesktopMessages.StepPending(step.Attribute, step.Current(desktop)));
    }
}
