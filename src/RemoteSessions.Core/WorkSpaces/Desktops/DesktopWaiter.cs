using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Decides when the wait for a desktop is over. It remembers which desktops it saw changing: right after a request the service may still
/// report the state from before it, which must not end the wait.
/// </summary>
/// <param name="since">When the wait began, by the service's clock.</param>
internal sealed class DesktopWaiter(DateTimeOffset since)
{
    /// <summary>How long the state from before a request is put down to a late response.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    private readonly HashSet<string> _changing = new(StringComparer.Ordinal);

    /// <summary>AVAILABLE. A desktop that needs help, or that is stopped, doesn't become available by itself.</summary>
    public WaitResult Available(WksDesktop desktop) => desktop.State switch
    {
        WorkspaceStateValues.Available => WaitResult.Done(desktop.State),
        WorkspaceStateValues.Error or WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated => Failed(desktop),
        WorkspaceStateValues.Unhealthy or WorkspaceStateValues.Impaired or WorkspaceStateValues.Stopped or WorkspaceStateValues.Stopping
            or WorkspaceStateValues.AdminMaintenance or WorkspaceStateValues.Suspended => Unchanged(desktop),
        _ => Changing(desktop),
    };

    /// <summary>AVAILABLE after a restart was seen: before it the desktop can be AVAILABLE, too.</summary>
    public WaitResult Restarted(WksDesktop desktop) =>
        desktop.State == WorkspaceStateValues.Available && IsEarly(desktop) ? Pending(desktop) : Available(desktop);

    /// <summary>STOPPED.</summary>
    public WaitResult Stopped(WksDesktop desktop) => desktop.State switch
    {
        WorkspaceStateValues.Stopped => WaitResult.Done(desktop.State),
        WorkspaceStateValues.Error or WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated => Failed(desktop),
        WorkspaceStateValues.Stopping => Changing(desktop),
        _ => Unchanged(desktop),
    };

    /// <summary>Absent; until then TERMINATING, or for a moment TERMINATED.</summary>
    public WaitResult Removed(WksDesktop desktop) =>
        desktop.State is WorkspaceStateValues.Terminating or WorkspaceStateValues.Terminated ? Changing(desktop) : Unchanged(desktop);

    /// <summary>
    /// No change in progress. The service reports neither the success of a change nor a change of the running mode: a desktop without an
    /// entry counts as modified.
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
