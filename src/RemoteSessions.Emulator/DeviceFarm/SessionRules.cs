using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Whether what a new session names is there and goes together.</summary>
internal static class SessionRules
{
    /// <returns>The device.</returns>
    public static Device Check(CreateRemoteAccessSessionRequest input, Estate estate)
    {
        var device = FindDevice(input.DeviceArn!, estate);
        if (device.RemoteAccessEnabled != true)
            throw Refusals.Argument($"The device {device.Name} does not support remote access.");
        CheckInstance(input.InstanceArn, device, estate);
        if (input.AppArn is { } app)
            estate.App(app, device.Platform);
        foreach (var auxiliary in input.Configuration?.AuxiliaryApps ?? [])
            estate.App(auxiliary, device.Platform);
        foreach (var arn in input.Configuration?.VpceConfigurationArns ?? [])
        {
            if (!estate.VpceConfigurations.Any(configuration => configuration.Arn == arn))
                throw Refusals.NotFound(arn);
        }

        if (input.Configuration?.BillingMethod == BillingMethodValues.Unmetered && device.FleetType != DeviceFarmValues.PrivateFleet
            && Slots.Unmetered(estate, device.Platform) == 0)
            throw Refusals.Argument($"The account has no unmetered slots for {device.Platform}.");
        return device;
    }

    private static Device FindDevice(string arn, Estate estate) => estate.Device(arn)
        ?? throw (Names.Kind(arn) == "device" ? Refusals.NotFound(arn) : Refusals.Argument($"The ARN {arn} is not that of a device."));

    private static void CheckInstance(string? arn, Device device, Estate estate)
    {
        if (arn is null)
            return;
        var instance = estate.Instance(arn) ?? throw Refusals.NotFound(arn);
        if (instance.DeviceArn != device.Arn)
            throw Refusals.Argument($"The instance {arn} is not one of the device {device.Name}.");
        if (instance.Status == InstanceStatusValues.NotAvailable)
            throw Refusals.Argument($"The instance {arn} is not available.");
    }
}
