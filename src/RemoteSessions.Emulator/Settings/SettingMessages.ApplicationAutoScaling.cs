namespace RemoteSessions.Emulator.Settings;

// The descriptions of the settings for Application Auto Scaling.
internal static partial class SettingMessages
{
    public const string StoppedScaling =
        "Specifies what a scheduled action changes for a stopped fleet or pool: only the limits (Limits), or the limits and the "
        + "desired capacity (Desired). If the value is Failed, the action fails and changes nothing.";

    public const string PastScheduleError =
        "The error for a one-time scheduled action whose time is in the past. If the value is None, the action is saved but never runs.";

    public const string DeletedResourceTargets =
        "Specifies whether the scalable target, policies, and scheduled actions of a fleet or pool are kept or deleted when the fleet or "
        + "pool is deleted.";

    public const string ScalableTargetQuota = "The maximum number of scalable targets for each resource type in a Region.";
}
