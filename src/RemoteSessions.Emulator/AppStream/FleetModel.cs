using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Checks the settings of a fleet against the service model and against the ranges that AWS documents only in prose.</summary>
internal static class FleetModel
{
    public static void Check(CreateFleetRequest input, Constraints model)
    {
        AppStreamInputs.Check(input, model);
        CheckRanges(input, model);
    }

    public static void Check(UpdateFleetRequest input, Constraints model)
    {
        AppStreamInputs.Check(input, model);
        // An update identifies the fleet by its name, although the service model doesn't mark the name as required.
        CheckRanges(FleetUpdate.Settings(input), model.Required(nameof(input.Name), input.Name));
    }

    private static void CheckRanges(CreateFleetRequest input, Constraints model) => model
        .Range(nameof(input.MaxUserDurationInSeconds), input.MaxUserDurationInSeconds, 600, 432_000)
        .Range(nameof(input.DisconnectTimeoutInSeconds), input.DisconnectTimeoutInSeconds, 60, 36_000)
        // The value 0 disables the timeout.
        .Range(nameof(input.IdleDisconnectTimeoutInSeconds), input.IdleDisconnectTimeoutInSeconds,
            input.IdleDisconnectTimeoutInSeconds == 0 ? 0 : 60, 36_000)
        .Range($"{nameof(input.ComputeCapacity)}.{nameof(ComputeCapacity.DesiredInstances)}",
            input.ComputeCapacity?.DesiredInstances, 0, int.MaxValue)
        .Range($"{nameof(input.ComputeCapacity)}.{nameof(ComputeCapacity.DesiredSessions)}",
            input.ComputeCapacity?.DesiredSessions, 0, int.MaxValue)
        .Range(nameof(input.MaxConcurrentSessions), input.MaxConcurrentSessions, 1, int.MaxValue)
        .Range(nameof(input.MaxSessionsPerInstance), input.MaxSessionsPerInstance, 1, int.MaxValue)
        .Range($"{nameof(input.RootVolumeConfig)}.{nameof(VolumeConfig.VolumeSizeInGb)}", input.RootVolumeConfig?.VolumeSizeInGb, 200, 500);
}
