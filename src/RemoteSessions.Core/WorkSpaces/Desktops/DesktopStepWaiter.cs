using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Determines whether a change to a desktop property has finished. AWS doesn't report that a change has succeeded. A change is considered
/// successful if the property has the new value and the desktop isn't being changed. AWS continues to list the failure of an earlier
/// change. A failure that AWS listed before the change is therefore ignored until AWS reports that a change is in progress, or until
/// <see cref="DesktopWaiter.Grace"/> has passed.
/// </summary>
/// <param name="step">The step that changes the property.</param>
/// <param name="before">The desktop before the change.</param>
/// <param name="since">The time when the change was sent, according to the service's clock.</param>
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
