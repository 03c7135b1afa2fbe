using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Settings;

// The settings for Application Auto Scaling.
internal sealed partial class EmulatorSettings
{
    private static SettingDefinition[] ApplicationAutoScalingSettings =>
    [
        Choice("StoppedScaling", SettingMessages.StoppedScaling,
            Settings.StoppedScaling.Limits, Settings.StoppedScaling.Desired, Settings.StoppedScaling.Failed),
        Choice(nameof(PastScheduleError), SettingMessages.PastScheduleError, "None", ServiceErrorTypes.Validation),
        Choice("DeletedResourceTargets", SettingMessages.DeletedResourceTargets, "Kept", "Deleted"),
        Number(nameof(ScalableTargetQuota), 500, 1, 10_000, SettingMessages.ScalableTargetQuota),
    ];

    public string StoppedScaling => _values[nameof(StoppedScaling)];
    public bool PastScheduleError => _values[nameof(PastScheduleError)] != "None";
    public bool KeepsTargetsOfDeletedResources => _values["DeletedResourceTargets"] == "Kept";
    public int ScalableTargetQuota => Value(nameof(ScalableTargetQuota));
}
