using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// Converts an emulated fleet to the structure that AppStream returns. The structure includes the state, the capacity, and the errors of
/// the fleet.
/// </summary>
internal static class FleetView
{
    public static Fleet Show(EmulatedFleet fleet) => fleet.Configured with
    {
        State = fleet.State,
        ComputeCapacityStatus = Capacity(fleet),
        FleetErrors = fleet.Errors.IsEmpty ? null : fleet.Errors,
    };

    private static ComputeCapacityStatus Capacity(EmulatedFleet fleet)
    {
        var ready = fleet.Instances.Where(instance => instance.Ready).ToList();
        var running = fleet.State == FleetStateValues.Running;
        var status = new ComputeCapacityStatus
        {
            Desired = fleet.Elastic ? fleet.Configured.MaxConcurrentSessions : fleet.Desired,
            Running = ready.Count,
            InUse = ready.Count(instance => instance.Used > 0),
            Available = !running ? 0
                : fleet.Elastic ? Math.Max(0, fleet.Configured.MaxConcurrentSessions!.Value - fleet.Instances.Length)
                : ready.Count(instance => FleetLifecycle.HasRoom(fleet, instance)),
        };
        return fleet.MultiSession ? WithUserSessions(status, fleet, ready) : status;
    }

    // Draining instances are counted separately, because their free slots can't be used.
    private static ComputeCapacityStatus WithUserSessions(
        ComputeCapacityStatus status, EmulatedFleet fleet, List<EmulatedInstance> ready)
    {
        var slots = fleet.SlotsPerInstance;
        var draining = ready.Where(instance => instance.Draining).ToList();
        // The instances in a stopping fleet are still running, but they don't accept sessions.
        var actual = fleet.State == FleetStateValues.Running ? (ready.Count - draining.Count) * slots : 0;
        var active = ready.Where(instance => !instance.Draining).Sum(instance => instance.Used);
        var drained = draining.Sum(instance => instance.Used);
        return status with
        {
            DesiredUserSessions = fleet.Desired * slots,
            ActualUserSessions = actual,
            ActiveUserSessions = active,
            AvailableUserSessions = actual - active,
            Draining = draining.Count,
            DrainModeActiveUserSessions = drained,
            DrainModeUnusedUserSessions = (draining.Count * slots) - drained,
        };
    }
}
