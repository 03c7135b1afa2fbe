using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Determines whether the wait for a desktop is over. This class keeps track of the desktops whose state has already changed. Immediately
/// after a request, the service might still return the previous state, which must not end the wait.
/// </summary>
/// <param name="since">The time when the wait started, according to the service's clock.</param>
internal sealed class DesktopWaiter(DateTimeOffset since)
{
    /// <summary>
    /// The period after the start of the wait during which the service might still return the previous state of a desktop.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    private readonly HashSet<string> _changing = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns the result of a wait for the state AVAILABLE. A stopped or unhealthy desktop doesn't become available automatically.
    /// </summary>
    public WaitResult Available(WksDesktop desktop) => desktop.State switch
    {
        WorkspaceStateValues.Available => WaitResult.Done(desktop.State),
        WorkspaceStateValues.Error or WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated => Failed(desktop),
        WorkspaceStateValues.Unhealthy or WorkspaceStateValues.Impaired or WorkspaceStateValues.Stopped or WorkspaceStateValues.Stopping
            or WorkspaceStateValues.AdminMaintenance or WorkspaceStateValues.Suspended => Unchanged(desktop),
        _ => Changing(desktop),
    };

    /// <summary>
    /// Returns the result of a wait for a desktop to restart and become AVAILABLE. Immediately after the restart request, the desktop can
    /// still be AVAILABLE.
    /// </summary>
    public WaitResult Restarted(WksDesktop desktop) =>
        desktop.State == WorkspaceStateValues.Available && IsEarly(desktop) ? Pending(desktop) : Available(desktop);

    /// <summary>Returns the result of a wait for the state STOPPED.</summary>
    public WaitResult Stopped(WksDesktop desktop) => desktop.State switch
    {
        WorkspaceStateValues.Stopped => WaitResult.Done(desktop.State),
        WorkspaceStateValues.Error or WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated => Failed(desktop),
        WorkspaceStateValues.Stopping => Changing(desktop),
        _ => Unchanged(desktop),
    };

    /// <summary>
    /// Returns the result of a wait for a desktop to be removed. A desktop that is being removed is first TERMINATING and then TERMINATED
    /// for a short time. After that, AWS no longer lists the desktop.
    /// </summary>
    public WaitResult Removed(WksDesktop desktop) =>
        desktop.State is WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated ? Changing(desktop) : Unchanged(desktop);

    /// <summary>
    /// Returns the result of a wait for the end of all changes to a desktop's properties. The service reports changes that are in progress
    /// or have failed, but doesn't report changes that have succeeded. The service also doesn't report whether a change to the running mode
    /// is in progress. If the service doesn't list any changes for an AVAILABLE or STOPPED desktop, all changes are considered complete.
    /// </summary>
    public WaitResult Modified(WksDesktop desktop)
    {
        if (desktop.IsChanging)
            return WaitResult.Pending(desktop.State ?? "", $"{desktop.ModificationStates}");
        if (desktop.ModificationStates.Count > 0)
            return WaitResult.Failed(desktop.State ?? "", $"{desktop.ModificationStates}");
        return desktop.State switch
        {
            WorkspaceStateValues.Available or WorkspaceStateValues.Stopped => WaitResult.Done(desktop.State),
            WorkspaceStateValues.Error or WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated => Failed(desktop),
            WorkspaceStateValues.Unhealthy or WorkspaceStateValues.Impaired => Unchanged(desktop),
            _ => Changing(desktop),
        };
    }

    private static WaitResult Pending(WksDesktop desktop) => WaitResult.Pending(desktop.State ?? "");

    private static WaitResult Failed(WksDesktop desktop) =>
        WaitResult.Failed(desktop.State ?? "", desktop.ErrorMessage ?? DesktopMessages.InState(desktop.State));

    private WaitResult Changing(WksDesktop desktop)
    {
        _changing.Add(desktop.Key);
        return Pending(desktop);
    }

    private WaitResult Unchanged(WksDesktop desktop) => IsEarly(desktop) ? Pending(desktop) : Failed(desktop);

    private bool IsEarly(WksDesktop desktop) => !_changing.Contains(desktop.Key) && desktop.ReadAt - since < Grace;
}
