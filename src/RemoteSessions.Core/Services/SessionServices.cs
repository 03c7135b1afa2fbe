using RemoteSessions.Abstractions;

namespace RemoteSessions.Services;

/// <summary>The services that have sessions: what users call them, and in which regions they are.</summary>
internal static class SessionServices
{
    public const string DeviceFarm = nameof(DeviceFarm);
    public const string AppStream = nameof(AppStream);
    public const string WorkSpaces = nameof(WorkSpaces);

    public static readonly string[] All = [DeviceFarm, AppStream, WorkSpaces];

    // Where AWS has the services, as its endpoint files of August 2026 say; WorkSpaces: where it has Pools.
    private static readonly string[] AppStreamRegions =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-5", "ca-central-1", "eu-central-1",
        "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-2",
        "us-gov-east-1", "us-gov-west-1",
    ];

    private static readonly string[] PoolRegions =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-west-1", "eu-west-2",
        "us-east-1", "us-west-2",
    ];

    public static IReadOnlyList<string> RegionsOf(string service) => service switch
    {
        DeviceFarm => [AwsService.DeviceFarm.OnlyRegion!],
        AppStream => AppStreamRegions,
        _ => PoolRegions,
    };

    /// <summary>Whether a region belongs to another part of AWS, with accounts of its own.</summary>
    public static bool IsApart(string region) =>
        region.StartsWith("us-gov-", StringComparison.Ordinal) || region.StartsWith("cn-", StringComparison.Ordinal)
        || region.StartsWith("us-iso", StringComparison.Ordinal);
}
