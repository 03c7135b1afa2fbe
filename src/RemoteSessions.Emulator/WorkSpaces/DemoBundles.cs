using RemoteSessions.Emulator.Services;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Amazon's bundles, which have the same IDs in every Region, and the bundles of the demo account.</summary>
internal static class DemoBundles
{
    private static readonly DateTimeOffset AmazonTime = new(2025, 3, 11, 17, 0, 0, TimeSpan.Zero);

    public static IEnumerable<WorkspaceBundle> Amazon { get; } =
    [
        Make("Value with Windows Server 2022", ComputeValues.Value, "80", "10"),
        Make("Standard with Windows Server 2022", ComputeValues.Standard, "80", "50"),
        Make("Performance with Windows Server 2022", ComputeValues.Performance, "80", "100"),
        Make("Power with Windows Server 2022", ComputeValues.Power, "175", "100"),
        Make("PowerPro with Windows Server 2022", ComputeValues.Powerpro, "175", "100"),
        Make("Graphics.g4dn with Windows Server 2022", ComputeValues.GraphicsG4dn, "100", "100"),
        Make("Standard with Windows Server 2022, standby", ComputeValues.Standard, "80", "50") with
        {
            BundleType = BundleTypeValues.Standby,
        },
        .. WellKnown,
    ];

    // These bundles appear in examples in AWS documentation and in the documentation of third-party tools.
    private static IEnumerable<WorkspaceBundle> WellKnown =>
    [
        Make("Value with Windows 10 (English)", ComputeValues.Value, "80", "10") with { BundleId = "wsb-bh8rsxt14" },
        Make("Value with Windows 10 (Server 2022 based) (WSP)", ComputeValues.Value, "80", "10"),
        Make("Standard with Windows 10 (Server 2022 based) (WSP)", ComputeValues.Standard, "80", "50") with { BundleId = "wsb-93xk71ss4" },
        Make("Performance with Windows 10 (Server 2022 based) (WSP)", ComputeValues.Performance, "80", "100"),
        Make("Power with Windows 10 (Server 2022 based) (WSP)", ComputeValues.Power, "175", "100"),
        Make("Standard with Ubuntu 22.04", ComputeValues.Standard, "80", "50") with { BundleId = "wsb-g5rbnq51n" },
    ];

    public static string Id(string name, string region) => "wsb-" + ShortIds.Fixed($"bundle {region} {name}", 9);

    /// <summary>Returns the account's own bundles in a Region.</summary>
    public static IEnumerable<WorkspaceBundle> Own(string region, DateTimeOffset now) =>
    [
        Make("Sales desktop", ComputeValues.Standard, "80", "50", region, now.AddDays(-120)),
        Make("Engineering desktop", ComputeValues.Power, "175", "100", region, now.AddDays(-75)),
        Make("Engineering desktop, next", ComputeValues.Power, "175", "100", region, now.AddHours(-1)) with
        {
            State = WorkspaceBundleStateValues.Pending,
        },
        Make("Training desktop", ComputeValues.Value, "80", "10", region, now.AddDays(-9)) with
        {
            State = WorkspaceBundleStateValues.Error,
        },
    ];

    /// <summary>
    /// Creates a bundle. If <paramref name="region"/> is empty, the owner of the bundle is AMAZON. Otherwise, the owner is the account of
    /// the emulator.
    /// </summary>
    public static WorkspaceBundle Make(
        string name, string compute, string root, string user, string region = "", DateTimeOffset? created = null) => new()
        {
            BundleId = Id(name, region),
            Name = name,
            Owner = region.Length == 0 ? "AMAZON" : Identity.Account,
            Description = $"{name}, {root} GB for the system and {user} GB for the user",
            ImageId = "wsi-" + ShortIds.Fixed($"image {region} {name}", 9),
            RootStorage = new RootStorage { Capacity = root },
            UserStorage = new UserStorage { Capacity = user },
            ComputeType = new ComputeType { Name = compute },
            CreationTime = created ?? AmazonTime,
            LastUpdatedTime = (created ?? AmazonTime).AddMinutes(40),
            State = WorkspaceBundleStateValues.Available,
            BundleType = BundleTypeValues.Regular,
        };
}
