using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Who has a slot of the account, and who has a device.</summary>
internal static class Slots
{
    /// <summary>Whether the account has a slot left for a session that waits for one.</summary>
    public static bool HasFree(DeviceFarmStore store, EmulatedSession session, int meteredSlots)
    {
        var device = store.Device(session.DeviceArn);
        // A private device is paid for by the month and takes no slot.
        if (device?.FleetType == DeviceFarmValues.PrivateFleet)
            return true;
        var metered = session.BillingMethod == BillingMethodValues.Metered;
        var held = store.Sessions.Values.Count(other => other.HoldsSlot && other.BillingMethod == session.BillingMethod
            && store.Device(other.DeviceArn) is { } used && used.FleetType != DeviceFarmValues.PrivateFleet
            && (metered || used.Platform == device?.Platform));
        return held < (metered ? meteredSlots : Unmetered(store, device?.Platform));
    }

    /// <summary>How many unmetered slots the account has bought for a platform.</summary>
    public static int Unmetered(DeviceFarmStore store, string? platform) =>
        platform is null ? 0 : store.Account.UnmeteredRemoteAccessDevices?.GetValueOrDefault(platform) ?? 0;

    /// <summary>Whether no other session has the device, or the instance, or all of the instances.</summary>
    public static bool DeviceIsFree(DeviceFarmStore store, EmulatedSession session)
    {
        var users = store.Sessions.Values
            .Where(other => other.Arn != session.Arn && other.HoldsDevice && other.DeviceArn == session.DeviceArn).ToList();
        if (session.InstanceArn is { } instance)
            return users.TrueForAll(other => other.InstanceArn != instance) && users.Count < Units(store.Device(session.DeviceArn));
        return users.Count < Units(store.Device(session.DeviceArn));
    }

    /// <summary>The device as a list shows it now: one that is in use is BUSY, and so is its instance.</summary>
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
