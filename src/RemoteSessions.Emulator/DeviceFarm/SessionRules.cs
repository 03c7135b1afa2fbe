using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Checks that the resources in a request for a new session exist and can be combined.</summary>
internal static class SessionRules
{
    /// <returns>The device of the session.</returns>
    public static Device Check(CreateRemoteAccessSessionRequest input, DeviceFarmStore store)
    {
        var device = FindDevice(input.DeviceArn!, store);
        if (device.RemoteAccessEnabled != true)
            throw DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.NoRemoteAccess(device.Name));
        CheckInstance(input.InstanceArn, device, store);
        if (input.AppArn is { } app)
            store.App(app, device.Platform);
        foreach (var auxiliary in input.Configuration?.AuxiliaryApps ?? [])
            store.App(auxiliary, device.Platform);
        foreach (var arn in input.Configuration?.VpceConfigurationArns ?? [])
        {
            if (!store.VpceConfigurations.Any(configuration => configuration.Arn == arn))
                throw DeviceFarmErrors.NotFound(arn);
        }

        if (input.Configuration?.BillingMethod == BillingMethodValues.Unmetered && device.FleetType != DeviceFarmValues.PrivateFleet
            && Slots.Unmetered(store, device.Platform) == 0)
            throw DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.NoUnmeteredSlots(device.Platform));
        return device;
    }

    private static Device FindDevice(string arn, DeviceFarmStore store) => store.Device(arn)
        ?? throw (Names.Kind(arn) == "device"
            ? DeviceFarmErrors.NotFound(arn)
            : DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.WrongKind(arn, "device")));

    private static void CheckInstance(string? arn, Device device, DeviceFarmStore store)
    {
        if (arn is null)
            return;
        var instance = store.Instance(arn) ?? throw DeviceFarmErrors.NotFound(arn);
        if (instance.DeviceArn != device.Arn)
            throw DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.InstanceOfAnotherDevice(arn, device.Name));
        if (instance.Status == InstanceStatusValues.NotAvailable)
            throw DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.InstanceNotAvailable(arn));
    }
}
