namespace RemoteSessions.Emulator.Settings;

/// <summary>What a scheduled action changes if the fleet or pool is stopped.</summary>
internal static class StoppedScaling
{
    /// <summary>The action sets the limits of the target only.</summary>
    public const string Limits = "Limits";

    /// <summary>The action also moves the desired capacity into the limits.</summary>
    public const string Desired = "Desired";

    /// <summary>The action fails and changes nothing.</summary>
    public const string Failed = "Failed";
}
