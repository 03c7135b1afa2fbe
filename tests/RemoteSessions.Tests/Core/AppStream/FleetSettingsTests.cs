using RemoteSessions.AppStream;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>Tests that the module detects invalid settings of a new fleet before it sends a request.</summary>
public sealed class FleetSettingsTests
{
    private static readonly FleetSettings Usual = new()
    { InstanceType = "stream.standard.medium", ImageName = "apps", DesiredInstances = 1 };

    private static readonly FleetSettings Elastic = new()
    {
        InstanceType = "stream.standard.small",
        MaxConcurrentSessions = 5,
        Platform = "AMAZON_LINUX2",
        SubnetIds = ["subnet-a", "subnet-b"],
    };

    [Fact]
    public void Complete_settings_have_no_error()
    {
        Assert.Null(Usual.ProblemOfNew("ALWAYS_ON"));
        Assert.Null((Usual with { ImageName = null, ImageArn = "arn" }).ProblemOfNew("ON_DEMAND"));
        Assert.Null((Usual with { DesiredInstances = null, DesiredSessions = 8, MaxSessionsPerInstance = 4 }).ProblemOfNew("ALWAYS_ON"));
        Assert.Null((Usual with { MaxSessionsPerInstance = 4 }).ProblemOfNew("ON_DEMAND"));
        Assert.Null((Usual with { SubnetIds = ["subnet-a"], SecurityGroupIds = ["sg-a"] }).ProblemOfNew("ALWAYS_ON"));
        Assert.Null(Elastic.ProblemOfNew("ELASTIC"));
        // The module doesn't validate settings for fleet types that it doesn't recognize, because the service validates these settings.
        Assert.Null(Usual.ProblemOfNew("SOMETHING_NEW"));
    }

    [Fact]
    public void Missing_and_unexpected_settings_are_listed()
    {
        Problem("An ALWAYS_ON fleet requires a size", Usual with { DesiredInstances = null });
        Problem("-DesiredInstances and -DesiredSessions can't be specified together", Usual with { DesiredSessions = 2 });
        Problem("Specify -MaxSessionsPerInstance too", Usual with { DesiredInstances = null, DesiredSessions = 2 });
        Problem("An ON_DEMAND fleet requires -ImageName or -ImageArn", Usual with { ImageName = null }, "ON_DEMAND");
        Problem("-ImageName and -ImageArn can't be specified together", Usual with { ImageArn = "arn" });
        Problem("-MaxConcurrentSessions applies only to ELASTIC fleets", Usual with { MaxConcurrentSessions = 2 });
        Problem("-SecurityGroupId requires -SubnetId", Usual with { SecurityGroupIds = ["sg-a"] });
        Problem("An ELASTIC fleet has no permanent instances", Elastic with { DesiredInstances = 1 }, "ELASTIC");
        Problem("An ELASTIC fleet has no permanent instances", Elastic with { DesiredSessions = 1 }, "ELASTIC");
        Problem("An ELASTIC fleet requires -MaxConcurrentSessions", Elastic with { MaxConcurrentSessions = null }, "ELASTIC");
        Problem("An ELASTIC fleet requires two subnets", Elastic with { SubnetIds = null }, "ELASTIC");
        Problem("An ELASTIC fleet requires two subnets", Elastic with { SubnetIds = ["subnet-a"] }, "ELASTIC");
        Problem("An ELASTIC fleet requires a platform", Elastic with { Platform = null }, "ELASTIC");
    }

    [Fact]
    public void A_request_contains_a_structure_only_if_one_of_its_members_is_specified()
    {
        var bare = FleetRequests.Create("x", null, Usual, null);
        Assert.Equal((1, null), (bare.ComputeCapacity!.DesiredInstances, bare.ComputeCapacity.DesiredSessions));
        Assert.Null(bare.VpcConfig ?? bare.DomainJoinInfo ?? bare.SessionScriptS3Location ?? (object?)bare.RootVolumeConfig);
        Assert.Null(FleetRequests.Create("x", "ELASTIC", Elastic, null).ComputeCapacity);
        var full = FleetRequests.Create(
            "x",
            "ELASTIC",
            Elastic with { DirectoryName = "corp", SessionScriptS3Key = "a.zip", RootVolumeSizeInGb = 250 },
            new Dictionary<string, string> { ["Team"] = "CAD" });
        Assert.Equal(
            ("x", "ELASTIC", "corp", "a.zip", 250),
            (full.Name, full.FleetType, full.DomainJoinInfo!.DirectoryName, full.SessionScriptS3Location!.S3Key,
                full.RootVolumeConfig!.VolumeSizeInGb));
        Assert.Equal("CAD", full.Tags!["Team"]);
        Assert.Equal(Elastic.SubnetIds, full.VpcConfig!.SubnetIds);
    }

    private static void Problem(string text, FleetSettings settings, string type = "ALWAYS_ON") =>
        Assert.Contains(text, settings.ProblemOfNew(type), StringComparison.Ordinal);
}
