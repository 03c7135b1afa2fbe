using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Creates AppStream ARNs and IDs, and determines whether AppStream is available in a Region.</summary>
internal static class Names
{
    private static readonly HashSet<string> Regions = new(StringComparer.Ordinal)
    {
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-5", "ca-central-1",
        "eu-central-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "sa-east-1", "us-east-1",
        "us-east-2", "us-west-2", "us-gov-east-1", "us-gov-west-1", "us-iso-east-1", "us-iso-west-1", "us-isob-east-1",
    };

    public static bool Exists(string region) => Regions.Contains(region);

    public static string Fleet(string region, string name) => Arn(region, Identity.Account, "fleet", name);

    public static string Stack(string region, string name) => Arn(region, Identity.Account, "stack", name);

    public static string Image(string region, string name) => Arn(region, Identity.Account, "image", name);

    /// <summary>
    /// Returns the ARN of a public image. The ARN of a public image contains no account ID, because the image belongs to AWS.
    /// </summary>
    public static string PublicImage(string region, string name) => Arn(region, string.Empty, "image", name);

    public static string SharedImage(string region, string name) => Arn(region, "111122223333", "image", name);

    /// <summary>
    /// Returns the first resource that a request specifies, or null if it doesn't specify a resource. Faults such as <c>vanish</c> affect
    /// this resource.
    /// </summary>
    public static string? First(string kind, IReadOnlyList<string>? names) => names is [var first, ..] ? $"{kind}/{first}" : null;

    public static string NewInstance() => "i-" + Guid.NewGuid().ToString("N")[..17];

    private static string Arn(string region, string account, string kind, string name) =>
        $"arn:{Identity.Partition(region)}:appstream:{region}:{account}:{kind}/{name}";
}
