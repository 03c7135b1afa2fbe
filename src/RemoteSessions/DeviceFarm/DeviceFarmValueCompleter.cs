using RemoteSessions.Commands.Parameters;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Provides tab completion for the known values of a Device Farm enumeration. The name of the parameter determines which enumeration
/// provides the values.
/// </summary>
public sealed class DeviceFarmValueCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => parameterName switch
    {
        "Status" => new(DeviceFarmMessages.SessionStatus, ExecutionStatusValues.All),
        "Result" => new(DeviceFarmMessages.SessionResult, ExecutionResultValues.All),
        "BillingMethod" => new(DeviceFarmMessages.BillingMethod, BillingMethodValues.All),
        "Platform" => new(DeviceFarmMessages.Platform, DevicePlatformValues.All),
        "FormFactor" => new(DeviceFarmMessages.FormFactor, DeviceFormFactorValues.All),
        "Availability" => new(DeviceFarmMessages.Availability, DeviceAvailabilityValues.All),
        "FleetType" => new(DeviceFarmMessages.FleetType, DeviceFarmValues.FleetTypes),
        "InteractionMode" => new(DeviceFarmMessages.InteractionMode, InteractionModeValues.All),
        "Category" => new(DeviceFarmMessages.ArtifactCategory, DeviceFarmValues.ArtifactCategories),
        "Type" => new(DeviceFarmMessages.UploadType, UploadTypeValues.All),
        _ => throw new ArgumentOutOfRangeException(nameof(parameterName), parameterName, null),
    };
}
