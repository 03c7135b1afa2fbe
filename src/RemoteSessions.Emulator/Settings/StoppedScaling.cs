namespace RemoteSessions.Emulator.Settings;

/// <summary>Specifies what a scheduled action changes if the fleet or pool is stopped.</summary>
internal static class StoppedScaling
{
    /// <summary>The action sets only the limits of the target.</summary>
    public const string Limits = "Limits";

    /// <summary>The action also adjusts the desired capacity to the limits.</summary>
    public const string Desired = "Desired";

    /// <summary>The action fails and changes nothing.</summary>
    public const string Failed = "Failed";
}
