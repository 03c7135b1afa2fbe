namespace RemoteSessions.Emulator.Services;

/// <summary>The reasons why a fleet or pool can't be scaled.</summary>
internal static class ScalableResourceMessages
{
    public const string ElasticFleet = "AppStream manages the capacity of Elastic fleets.";

    public static string PoolState(string state) => $"The pool is {state}.";
}
