using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>
/// Converts emulated desktops to the data that the service returns: desktops, connection statuses, and modification states.
/// </summary>
internal sealed class DesktopView(EmulatorSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan HiddenTime = TimeSpan.FromSeconds(20);

    /// <summary>Indicates whether DescribeWorkspaces already returns the desktop.</summary>
    public bool IsVisible(EmulatedDesktop desktop) =>
        settings.DesktopCreateVisible || clock.GetUtcNow() - desktop.Created >= HiddenTime;

    public Workspace Show(EmulatedDesktop desktop)
    {
        var hidden = desktop.State == WorkspaceStateValues.Pending
            || (desktop.State == WorkspaceStateValues.Stopped && !settings.DesktopStoppedAddress);
        return desktop.Value with
        {
            IpAddress = hidden ? null : desktop.Value.IpAddress,
            SubnetId = hidden ? null : desktop.Value.SubnetId,
            ComputerName = hidden ? null : desktop.Value.ComputerName,
            ModificationStates = Modifications(desktop),
        };
    }

    /// <summary>Indicates whether the service has already checked the connection of the desktop.</summary>
    public bool HasStatus(EmulatedDesktop desktop)
    {
        var isNew = desktop.State == WorkspaceStateValues.Pending || clock.GetUtcNow() - desktop.Created < settings.DesktopStatusAge;
        return !settings.DesktopStatusAbsent || (!isNew && desktop.Value.ErrorCode is null);
    }

    /// <summary>Returns the connection status from the last check.</summary>
    public WorkspaceConnectionStatus Status(EmulatedDesktop desktop)
    {
        var now = clock.GetUtcNow();
        // The service checks the desktops one after another, so the times of the checks differ.
        var checkedAt = now - (settings.DesktopStatusAge * (Identity.FixedHex(desktop.Id, 1)[0] % 16 / 15.0));
        var state = desktop switch
        {
            { State: WorkspaceStateValues.Available, Connected: true } => ConnectionStateValues.Connected,
            { State: WorkspaceStateValues.Available or WorkspaceStateValues.AdminMaintenance } => ConnectionStateValues.Disconnected,
            _ => ConnectionStateValues.Unknown,
        };
        return new WorkspaceConnectionStatus
        {
            WorkspaceId = desktop.Id,
            ConnectionState = state,
            ConnectionStateCheckTimestamp = checkedAt,
            LastKnownUserConnectionTimestamp = desktop.Connected ? checkedAt : desktop.LastConnected,
        };
    }

    private IReadOnlyList<ModificationState> Modifications(EmulatedDesktop desktop)
    {
        if (desktop.Change is not { } change
            || change.Resource is DesktopProperties.RunningMode or DesktopProperties.AutoStopTimeout)
            return [];
        var state = change.EndsAt is not { } end ? ModificationStateValues.UpdateFailed
            : clock.GetUtcNow() - change.Since < (end - change.Since) / 10 ? ModificationStateValues.UpdateInitiated
            : ModificationStateValues.UpdateInProgress;
        return [new ModificationState { Resource = change.Resource, State = state }];
    }
}
