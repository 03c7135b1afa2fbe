using RemoteSessions.Commands.Parameters;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Offers the known values of a Device Farm enumeration, by the name of the parameter.</summary>
public sealed class DeviceFarmValueCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => parameterName switch
    {
        "Status" => new("session status", ExecutionStatusValues.All),
        "Result" => new("session result", ExecutionResultValues.All),
        "BillingMethod" => new("billing method", BillingMethodValues.All),
        "Platform" => new("platform", DevicePlatformValues.All),
        "FormFactor" => new("form factor", DeviceFormFactorValues.All),
        "Availability" => new("device availability", DeviceAvailabilityValues.All),
        "FleetType" => new("fleet type", DeviceFarmValues.FleetTypes),
        "InteractionMode" => new("interaction mode", InteractionModeValues.All),
        "Category" => new("artifact category", DeviceFarmValues.ArtifactCategories),
        "Type" => new("upload type", UploadTypeValues.All),
        _ => throw new ArgumentOutOfRangeException(nameof(parameterName), parameterName, null),
    };
}
