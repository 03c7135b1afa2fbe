namespace RemoteSessions.Emulator.Settings;

// The descriptions of the settings of Application Auto Scaling.
internal static partial class SettingMessages
{
    public const string StoppedScaling =
        "What a scheduled action changes for a fleet or pool that is stopped: only the limits, also the desired capacity, or nothing, "
        + "because the action fails.";

    public const string PastScheduleError =
        "The error for a one-time scheduled action in the past. With None, the action is saved and never runs.";

    public const string DeletedResourceTargets =
        "Whether the scalable target of a fleet or pool is deleted with it, including its policies and scheduled actions.";

    public const string ScalableTargetQuota = "The maximum number of scalable targets of a resource type in a Region.";
}
