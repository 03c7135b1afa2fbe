namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>The Regions in which WorkSpaces is available, and those in which WorkSpaces Pools is available.</summary>
internal static class Regions
{
    /// <summary>The Regions in which the demo account has resources.</summary>
    public static readonly IReadOnlyList<string> Demo = ["us-east-1", "us-west-2", "eu-west-1"];

    private static readonly HashSet<string> Pools = new(StringComparer.Ordinal)
    {
        "us-east-1", "us-west-2", "ap-south-1", "ap-northeast-2", "ap-southeast-1", "ap-southeast-2", "ap-northeast-1", "ca-central-1",
        "eu-central-1", "eu-west-1", "eu-west-2",
    };

    private static readonly HashSet<string> Directories = new(StringComparer.Ordinal)
    {
        "af-south-1", "ap-southeast-5", "eu-west-3", "il-central-1", "sa-east-1", "us-east-2", "cn-northwest-1", "us-gov-east-1",
        "us-gov-west-1",
    };

    public static bool HavePools(string region) => Pools.Contains(region);

    public static bool HaveWorkSpaces(string region) => Pools.Contains(region) || Directories.Contains(region);
}
