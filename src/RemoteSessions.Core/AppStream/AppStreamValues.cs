namespace RemoteSessions.AppStream;

/// <summary>The values that appear in the AWS documentation, but not in the API model. AWS might add more values.</summary>
internal static class AppStreamValues
{
    public static readonly string[] InstanceTypes =
    [
        .. Sizes("standard", "small", "medium", "large", "xlarge", "2xlarge"),
        .. Sizes("compute", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge"),
        .. Sizes("memory", "large", "xlarge", "2xlarge", "4xlarge", "8xlarge"),
        .. Sizes("memory.z1d", "large", "xlarge", "2xlarge", "3xlarge", "6xlarge", "12xlarge"),
        .. Sizes("graphics.g4dn", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"),
        .. Sizes("graphics.g5", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge"),
        .. Sizes("graphics.g6", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge"),
        .. Sizes("graphics.gr6", "4xlarge", "8xlarge"),
        .. Sizes("graphics.g6f", "large", "xlarge", "2xlarge", "4xlarge"),
        .. Sizes("graphics.gr6f", "4xlarge"),
    ];

    private static IEnumerable<string> Sizes(string family, params string[] sizes) => sizes.Select(size => $"stream.{family}.{size}");
}
