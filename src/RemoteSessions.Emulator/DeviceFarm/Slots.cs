using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Determines which slots and devices are free.</summary>
internal static class Slots
{
    /// <summary>Returns true if the account has a free slot for the session, or if the session doesn't need a slot.</summary>
    public static bool HasFree(DeviceFarmStore store, EmulatedSession session, int meteredSlots)
    {
        var device = store.Device(session.DeviceArn);
        // A private device is billed monthly and doesn't use a slot.
        if (device?.FleetType == DeviceFarmValues.PrivateFleet)
            return true;
        var metered = session.BillingMethod == BillingMethodValues.Metered;
        var held = store.Sessions.Values.Count(other => other.HoldsSlot && other.BillingMethod == session.BillingMethod
            && store.Device(other.DeviceArn) is { } used && used.FleetType != DeviceFarmValues.PrivateFleet
            && (metered || used.Platform == device?.Platform));
        return held < (metered ? meteredSlots : Unmetered(store, device?.Platform));
    }

    /// <summary>Returns the number of unmetered slots that the account has for a platform.</summary>
    public static int Unmetered(DeviceFarmStore store, string? platform) =>
        platform is null ? 0 : store.Account.UnmeteredRemoteAccessDevices?.GetValueOrDefault(platform) ?? 0;

    /// <summary>
    /// Returns whether the instance that the session requests is free. If the session doesn't request an instance, any free instance of the
    /// device is sufficient.
    /// </summary>
    public static bool DeviceIsFree(DeviceFarmStore store, EmulatedSession session)
    {
        var users = store.Sessions.Values
            .Where(other => other.Arn != session.Arn && other.HoldsDevice && other.DeviceArn == session.DeviceArn).ToList();
        if (session.InstanceArn is { } instance)
            return users.TrueForAll(other => other.InstanceArn != instance) && users.Count < Units(store.Device(session.DeviceArn));
        return users.Count < Units(store.Device(session.DeviceArn));
    }

    /// <summary>
    /// Returns the device with its current availability and the current status of each instance. The sessions on the device determine its
    /// availability.
    /// </summary>
    public static Device AsSeen(DeviceFarmStore store, Device device)
    {
        var users = store.Sessions.Values.Where(session => session.HoldsDevice && session.DeviceArn == device.Arn).ToList();
        if (users.Count == 0)
            return device;
        return device with
        {
            Availability = users.Count >= Units(device) && device.Availability != DeviceAvailabilityValues.TemporaryNotAvailable
                ? DeviceAvailabilityValues.Busy
                : device.Availability,
            Instances = device.Instances?.Select(instance => users.Exists(session => session.InstanceArn == instance.Arn)
                ? instance with { Status = InstanceStatusValues.InUse }
                : instance).ToList(),
        };
    }

    private static int Units(Device? device) => device?.Instances is { Count: > 0 } instances ? instances.Count : 1;
}
