using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Offers devices: names where a name is asked for, else ARNs under their names; and what devices have to filter by.</summary>
public sealed class DeviceCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListDevicesAsync([], cancellationToken), device => parameterName switch
        {
            "Manufacturer" => new Candidate(device.Manufacturer ?? ""),
            "Model" => new Candidate(device.Model ?? ""),
            "OsVersion" or "MinimumOsVersion" or "MaximumOsVersion" => new Candidate(device.OsVersion ?? ""),
            _ => Offer(
                parameterName, device.Name, device.Arn,
                $"{device.Platform} {device.OsVersion}, {device.FormFactor}, {device.Availability}"),
        });
}
