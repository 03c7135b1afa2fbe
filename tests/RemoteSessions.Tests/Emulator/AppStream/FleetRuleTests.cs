using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class FleetRuleTests : AppStreamTest
{
    [Fact]
    public async Task Unspecified_settings_have_defaults()
    {
        var fleet = await Create(NewFleet());
        Assert.Equal(("ALWAYS_ON", "APP", "WINDOWS_SERVER_2022", 0),
            (fleet.FleetType, fleet.StreamView, fleet.Platform, fleet.IdleDisconnectTimeoutInSeconds));
        Assert.Equal("arn:aws:appstream:us-east-1:123456789012:image/apps-2025-10", fleet.ImageArn);
        Assert.Equal(Host.Time.GetUtcNow(), fleet.CreatedTime);
    }

    [Fact]
    public async Task An_image_can_be_specified_by_its_ARN()
    {
        var arn = (await Fleet("prod-apps")).ImageArn;
        Assert.Equal("apps-2025-10", (await Create(NewFleet() with { ImageName = null, ImageArn = arn })).ImageName);
        Assert.Equal("InvalidParameterCombinationException",
            await CreateRefused(NewFleet("other") with { ImageName = "cad-2025-09", ImageArn = arn }));
    }

    [Fact]
    public async Task An_unavailable_image_is_rejected_with_the_message_of_the_service()
    {
        var refusal = await Host.Refused(AppStreamOperations.CreateFleet, NewFleet() with { ImageName = "apps-2025-08" });
        Assert.Equal(("ResourceNotAvailableException",
            "The image apps-2025-08 is FAILED. The image must be in an AVAILABLE state for this action to succeed."), refusal);
        Assert.Equal("ResourceNotAvailableException", await CreateRefused(NewFleet() with { ImageName = "apps-2025-11" }));
        Assert.Equal("ResourceNotFoundException", await CreateRefused(NewFleet() with { ImageName = "Apps-2025-10" }));
    }

    [Fact]
    public async Task The_instance_type_must_match_the_image()
    {
        Assert.Equal("IncompatibleImageException", await CreateRefused(NewFleet() with { InstanceType = "stream.graphics.g5.xlarge" }));
        Assert.Equal("InvalidParameterCombinationException", await CreateRefused(NewFleet() with { InstanceType = "m5.large" }));
        await Create(NewFleet() with { InstanceType = "stream.graphics.gr6.4xlarge", ImageName = "cad-2025-09" });
    }

    public static TheoryData<string> Combinations => ["no capacity", "both capacities", "neither capacity", "sessions of single",
        "no image", "concurrent", "script", "elastic capacity", "elastic without limit", "elastic without network",
        "elastic with one subnet", "elastic without platform", "elastic platform", "elastic image", "elastic domain", "elastic multi"];

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Conflicting_settings_are_rejected(string which)
    {
        var input = which switch
        {
            "no capacity" => NewFleet() with { ComputeCapacity = null },
            "both capacities" => NewFleet() with
            {
                MaxSessionsPerInstance = 2,
                ComputeCapacity = new ComputeCapacity { DesiredInstances = 1, DesiredSessions = 1 },
            },
            "neither capacity" => NewFleet() with { ComputeCapacity = new ComputeCapacity() },
            "sessions of single" => NewFleet() with { ComputeCapacity = new ComputeCapacity { DesiredSessions = 1 } },
            "no image" => NewFleet() with { ImageName = null },
            "concurrent" => NewFleet() with { MaxConcurrentSessions = 1 },
            "script" => NewFleet() with { SessionScriptS3Location = new S3Location { S3Bucket = "scripts" } },
            "elastic capacity" => NewElastic() with { ComputeCapacity = new ComputeCapacity { DesiredInstances = 1 } },
            "elastic without limit" => NewElastic() with { MaxConcurrentSessions = null },
            "elastic without network" => NewElastic() with { VpcConfig = null },
            "elastic with one subnet" => NewElastic() with { VpcConfig = new VpcConfig { SubnetIds = ["subnet-1", "subnet-1"] } },
            "elastic without platform" => NewElastic() with { Platform = null },
            "elastic platform" => NewElastic() with { Platform = "RHEL8" },
            "elastic image" => NewElastic() with { ImageName = "apps-2025-10" },
            "elastic domain" => NewElastic() with { DomainJoinInfo = new DomainJoinInfo { DirectoryName = "corp.example.com" } },
            _ => NewElastic() with { MaxSessionsPerInstance = 2 },
        };
        var (type, message) = await Host.Refused(AppStreamOperations.CreateFleet, input);
        Assert.Equal("InvalidParameterCombinationException", type);
        Assert.DoesNotContain("validation error", message);
        await Create(NewFleet());
    }

    [Fact]
    public async Task An_Elastic_fleet_needs_no_image()
    {
        var fleet = await Create(NewElastic());
        Assert.Equal(("ELASTIC", "AMAZON_LINUX2", null), (fleet.FleetType, fleet.Platform, fleet.ImageName));
    }

    [Theory]
    [InlineData(599, null, null, "MaxUserDurationInSeconds")]
    [InlineData(432_001, null, null, "MaxUserDurationInSeconds")]
    [InlineData(null, 59, null, "DisconnectTimeoutInSeconds")]
    [InlineData(null, 36_001, null, "DisconnectTimeoutInSeconds")]
    [InlineData(null, null, 59, "IdleDisconnectTimeoutInSeconds")]
    [InlineData(null, null, 36_001, "IdleDisconnectTimeoutInSeconds")]
    [InlineData(null, null, -1, "IdleDisconnectTimeoutInSeconds")]
    public async Task Timeouts_have_valid_ranges(int? duration, int? disconnect, int? idle, string member)
    {
        var (type, message) = await Host.Refused(AppStreamOperations.CreateFleet, NewFleet() with
        {
            MaxUserDurationInSeconds = duration,
            DisconnectTimeoutInSeconds = disconnect,
            IdleDisconnectTimeoutInSeconds = idle,
        });
        Assert.Equal("InvalidParameterCombinationException", type);
        Assert.Contains($"'{member}'", message);
    }

    [Theory]
    [InlineData(600, 60, 0, 0)]
    [InlineData(432_000, 36_000, 36_000, 36_000)]
    [InlineData(600, 60, 70, 60)]
    [InlineData(600, 60, 89, 60)]
    [InlineData(600, 60, 90, 120)]
    public async Task Idle_time_is_counted_in_whole_minutes(int duration, int disconnect, int idle, int rounded)
    {
        var fleet = await Create(NewFleet() with
        {
            MaxUserDurationInSeconds = duration,
            DisconnectTimeoutInSeconds = disconnect,
            IdleDisconnectTimeoutInSeconds = idle,
        });
        Assert.Equal((duration, disconnect, rounded),
            (fleet.MaxUserDurationInSeconds, fleet.DisconnectTimeoutInSeconds, fleet.IdleDisconnectTimeoutInSeconds));
    }

    public static TheoryData<string, string> Broken => new()
    {
        { """{"InstanceType":"stream.standard.small"}""", "Name" },
        { """{"Name":"x"}""", "InstanceType" },
        { """{"Name":"-x","InstanceType":"stream.standard.small"}""", "Name" },
        { """{"Name":"x","InstanceType":"","FleetType":"SOMETIMES"}""", "FleetType" },
        { """{"Name":"x","InstanceType":"a","ImageArn":"arn:aws:s3"}""", "ImageArn" },
        { """{"Name":"x","InstanceType":"a","StreamView":"TV"}""", "StreamView" },
        { """{"Name":"x","InstanceType":"a","Platform":"MSDOS"}""", "Platform" },
        { """{"Name":"x","InstanceType":"a","RootVolumeConfig":{"VolumeSizeInGb":199}}""", "RootVolumeConfig.VolumeSizeInGb" },
        { """{"Name":"x","InstanceType":"a","VpcConfig":{"SecurityGroupIds":["1","2","3","4","5","6"]}}""", "VpcConfig.SecurityGroupIds" },
        { """{"Name":"x","InstanceType":"a","UsbDeviceFilterStrings":["what"]}""", "UsbDeviceFilterStrings.1.member" },
        { """{"Name":"x","InstanceType":"a","SessionScriptS3Location":{"S3Bucket":"Bucket"}}""", "SessionScriptS3Location.S3Bucket" },
        { """{"Name":"x","InstanceType":"a","VpcConfig":{"SubnetIds":[null,"b"]}}""", "VpcConfig.SubnetIds.1.member" },
        { """{"Name":"x","InstanceType":"a","Tags":{"x":null}}""", "Tags.x.member" },
        { """{"Name":"x","InstanceType":"a","Tags":{}}""", "Tags" },
        { """{"Name":"x","InstanceType":"a","Tags":{"aws:x":"y"}}""", "Tags" },
        { """{"Name":"x","InstanceType":"a","Tags":{"x":"<"}}""", "Tags.x.member" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public Task A_violation_of_the_model_is_rejected_with_its_member(string body, string member) =>
        Breaks(AppStreamOperations.CreateFleet, body, member);

    [Fact]
    public async Task A_violation_of_the_model_can_be_a_ValidationException()
    {
        Restart("ConstraintErrorType=ValidationException");
        Assert.Equal("ValidationException", await CreateRefused(NewFleet() with { Name = "-" }));
    }

    [Fact]
    public async Task An_operation_without_a_service_error_returns_ValidationException() =>
        Assert.Equal("ValidationException", await Type(Host.Refused(AppStreamOperations.StopFleet, new StopFleetRequest())));

    [Fact]
    public async Task A_role_ARN_must_be_valid() => Assert.Equal(("InvalidRoleException", true),
        await Host.Refused(AppStreamOperations.CreateFleet, NewFleet() with { IamRoleArn = "arn:aws:iam::123456789012:user/x" })
            is var (type, message) ? (type, message.Contains("encountered an error because your IAM role")) : default);

    [Fact]
    public async Task A_duplicate_name_is_returned_once()
    {
        Assert.Equal("ResourceAlreadyExistsException", await CreateRefused(NewFleet("prod-apps")));
        await Create(NewFleet("Prod-apps"));
    }

    [Fact]
    public async Task The_quota_is_enforced()
    {
        Restart("FleetQuota=7", "StackQuota=6");
        await Create(NewFleet());
        Assert.Equal("LimitExceededException", await CreateRefused(NewFleet("one-more")));
        await CreateStack("new-stack");
        Assert.Equal("LimitExceededException",
            await Type(Host.Refused(AppStreamOperations.CreateStack, new CreateStackRequest { Name = "one-more" })));
    }

    [Fact]
    public async Task Only_a_stopped_fleet_without_stacks_is_deleted()
    {
        Assert.Equal(("ResourceInUseException", "The fleet prod-apps is RUNNING. To delete the fleet, you must stop it."),
            await Host.Refused(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = "prod-apps" }));
        Assert.Equal(("ResourceInUseException",
            "The fleet dev-apps is associated with a stack. To delete the fleet, you must dissociate it from the stack."),
            await Host.Refused(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = "dev-apps" }));
        await Host.Call(
            AppStreamOperations.DisassociateFleet, new DisassociateFleetRequest { FleetName = "dev-apps", StackName = "dev-stack" });
        await Host.Call(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = "dev-apps" });
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = "dev-apps" })));
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(AppStreamOperations.StartFleet, new StartFleetRequest { Name = "dev-apps" })));
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(AppStreamOperations.StopFleet, new StopFleetRequest { Name = "dev-apps" })));
    }

    [Theory]
    [InlineData("OperationNotPermittedException")]
    [InlineData("ConcurrentModificationException")]
    public async Task A_running_fleet_is_not_started_again(string error)
    {
        Restart("StartAgainError=" + error);
        Assert.Equal((error, "The fleet prod-apps can't be started because it is RUNNING."),
            await Host.Refused(AppStreamOperations.StartFleet, new StartFleetRequest { Name = "prod-apps" }));
    }

    [Fact]
    public async Task Starting_again_can_succeed()
    {
        Restart("StartAgainError=None");
        await Start("prod-apps");
        await Stop("prod-apps");
        Assert.Equal(
            "OperationNotPermittedException", await Type(
                Host.Refused(AppStreamOperations.StartFleet, new StartFleetRequest { Name = "prod-apps" })));
    }
}
