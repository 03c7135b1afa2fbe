using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Provides tab completion for devices: their names or, for parameters that take ARNs, their ARNs. For filter parameters, the completer
/// lists the values of existing devices.
/// </summary>
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
