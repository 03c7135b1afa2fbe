using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class FleetUpdateTests : AppStreamTest
{
    private static readonly UpdateFleetRequest Apps = new() { Name = "prod-apps" };
    private static readonly UpdateFleetRequest Elastic = new() { Name = "training" };

    [Fact]
    public async Task A_running_fleet_allows_some_changes()
    {
        var fleet = await Update(Apps with
        {
            DisplayName = "Apps of today",
            ImageName = "cad-2025-09",
            IdleDisconnectTimeoutInSeconds = 300,
            DisconnectTimeoutInSeconds = 120,
            ComputeCapacity = new ComputeCapacity { DesiredInstances = 6 },
        });
        Assert.Equal(("RUNNING", "Apps of today", "cad-2025-09", 300, 120, 6), (fleet.State, fleet.DisplayName, fleet.ImageName,
            fleet.IdleDisconnectTimeoutInSeconds, fleet.DisconnectTimeoutInSeconds, fleet.ComputeCapacityStatus!.Desired));
        Assert.Equal("arn:aws:appstream:us-east-1:123456789012:image/cad-2025-09", (await Fleet("prod-apps")).ImageArn);
    }

    [Fact]
    public async Task An_image_with_another_operating_system_needs_a_stopped_fleet()
    {
        const string image = "AppStream-WinServer2019-10-05-2025";
        Assert.Equal("ResourceInUseException", await Type(Host.Refused(AppStreamOperations.UpdateFleet, Apps with { ImageName = image })));
        Assert.Equal("apps-2025-10", (await Fleet("prod-apps")).ImageName);
        var stopped = await Update(Apps with { Name = "dev-apps", ImageName = image });
        Assert.Equal((image, "WINDOWS_SERVER_2019"), (stopped.ImageName, stopped.Platform));
    }

    public static TheoryData<string> StoppedOnly => ["Description", "InstanceType", "VpcConfig", "MaxUserDurationInSeconds",
        "EnableDefaultInternetAccess", "DomainJoinInfo", "IamRoleArn", "StreamView", "Platform", "MaxConcurrentSessions",
        "UsbDeviceFilterStrings", "SessionScriptS3Location", "MaxSessionsPerInstance", "RootVolumeConfig", "DisableIMDSV1",
        "DeleteVpcConfig", "AttributesToDelete"];

    [Theory]
    [MemberData(nameof(StoppedOnly))]
    public async Task Other_changes_need_a_stopped_fleet(string member)
    {
        var change = Apps with { DisplayName = "This is allowed" };
        change = member switch
        {
            "Description" => change with { Description = "x" },
            "InstanceType" => change with { InstanceType = "stream.standard.large" },
            "VpcConfig" => change with { VpcConfig = new VpcConfig { SubnetIds = ["subnet-2"] } },
            "MaxUserDurationInSeconds" => change with { MaxUserDurationInSeconds = 600 },
            "EnableDefaultInternetAccess" => change with { EnableDefaultInternetAccess = true },
            "DomainJoinInfo" => change with { DomainJoinInfo = new DomainJoinInfo { DirectoryName = "x" } },
            "IamRoleArn" => change with { IamRoleArn = "arn:aws:iam::123456789012:role/x" },
            "StreamView" => change with { StreamView = "DESKTOP" },
            "Platform" => change with { Platform = "WINDOWS" },
            "MaxConcurrentSessions" => change with { MaxConcurrentSessions = 1 },
            "UsbDeviceFilterStrings" => change with { UsbDeviceFilterStrings = [] },
            "SessionScriptS3Location" => change with { SessionScriptS3Location = new S3Location { S3Bucket = "scripts" } },
            "MaxSessionsPerInstance" => change with { MaxSessionsPerInstance = 2 },
            "RootVolumeConfig" => change with { RootVolumeConfig = new VolumeConfig { VolumeSizeInGb = 300 } },
            "DisableIMDSV1" => change with { DisableIMDSV1 = true },
            "DeleteVpcConfig" => change with { DeleteVpcConfig = true },
            _ => change with { AttributesToDelete = ["IAM_ROLE_ARN"] },
        };
        Assert.Equal(("ResourceInUseException",
            "Cannot update the attribute for fleet prod-apps when it is ACTIVE. The fleet must be stopped to complete this action."),
            await Host.Refused(AppStreamOperations.UpdateFleet, change));
        Assert.Equal("Production apps", (await Fleet("prod-apps")).DisplayName);
    }

    [Fact]
    public async Task A_running_Elastic_fleet_allows_other_changes()
    {
        var fleet = await Update(Elastic with
        {
            MaxConcurrentSessions = 30,
            SessionScriptS3Location = new S3Location { S3Bucket = "scripts", S3Key = "start.zip" },
            UsbDeviceFilterStrings = ["a,b,c,d,1,1,0,1"],
            IdleDisconnectTimeoutInSeconds = 60,
        });
        Assert.Equal((30, "scripts"), (fleet.MaxConcurrentSessions, fleet.SessionScriptS3Location!.S3Bucket));
        Assert.Null((await Update(Elastic with { AttributesToDelete = ["SESSION_SCRIPT_S3_LOCATION"] })).SessionScriptS3Location);
        foreach (var input in new[]
            { Elastic with { ImageName = "apps-2025-10" }, Elastic with { ComputeCapacity = new() { DesiredInstances = 1 } } })
            Assert.Equal("ResourceInUseException", await Type(Host.Refused(AppStreamOperations.UpdateFleet, input)));
    }

    [Theory]
    [InlineData("STARTING")]
    [InlineData("STOPPING")]
    public async Task A_STARTING_or_STOPPING_fleet_allows_no_changes(string state)
    {
        await Create(NewFleet());
        await Start();
        if (state == "STOPPING")
            await Stop();
        Assert.Equal(("ResourceInUseException", $"Cannot update the attribute for fleet new-fleet when it is {state}. "
            + "The fleet must be stopped to complete this action."),
            await Host.Refused(AppStreamOperations.UpdateFleet, new UpdateFleetRequest { Name = "new-fleet", DisplayName = "x" }));
    }

    [Fact]
    public async Task A_stopped_fleet_allows_all_changes()
    {
        await Create(NewFleet());
        var fleet = await Update(new UpdateFleetRequest
        {
            Name = "new-fleet",
            Description = "For the lab",
            InstanceType = "stream.memory.z1d.large",
            MaxSessionsPerInstance = 4,
            ComputeCapacity = new ComputeCapacity { DesiredSessions = 9 },
            MaxUserDurationInSeconds = 7200,
            IamRoleArn = "arn:aws:iam::123456789012:role/lab",
            VpcConfig = new VpcConfig { SubnetIds = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
            StreamView = "DESKTOP",
            RootVolumeConfig = new VolumeConfig { VolumeSizeInGb = 300 },
            DisableIMDSV1 = true,
        });
        Assert.Equal(("For the lab", "stream.memory.z1d.large", 3, 12, 7200, "DESKTOP"), (fleet.Description, fleet.InstanceType,
            fleet.ComputeCapacityStatus!.Desired, fleet.ComputeCapacityStatus.DesiredUserSessions, fleet.MaxUserDurationInSeconds,
            fleet.StreamView));
        Assert.Null((await Update(new UpdateFleetRequest { Name = "new-fleet", Description = string.Empty })).Description);
    }

    [Theory]
    [InlineData("VPC_CONFIGURATION")]
    [InlineData("VPC_CONFIGURATION_SECURITY_GROUP_IDS")]
    [InlineData("DOMAIN_JOIN_INFO")]
    [InlineData("IAM_ROLE_ARN")]
    [InlineData("USB_DEVICE_FILTER_STRINGS")]
    [InlineData("MAX_SESSIONS_PER_INSTANCE")]
    [InlineData("VOLUME_CONFIGURATION")]
    public async Task Attributes_are_deleted_individually(string attribute)
    {
        var full = await Create(NewFleet() with
        {
            VpcConfig = new VpcConfig { SubnetIds = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
            DomainJoinInfo = new DomainJoinInfo { DirectoryName = "corp.example.com" },
            IamRoleArn = "arn:aws:iam::123456789012:role/lab",
            UsbDeviceFilterStrings = ["a,b,c,d,1,1,0,1"],
            MaxSessionsPerInstance = 4,
            RootVolumeConfig = new VolumeConfig { VolumeSizeInGb = 300 },
        });
        Assert.Equal(7, Present(full));
        Assert.Equal(6 - (attribute == "VPC_CONFIGURATION" ? 1 : 0),
            Present(await Update(new UpdateFleetRequest { Name = "new-fleet", AttributesToDelete = [attribute] })));

        static int Present(Fleet fleet) => new object?[]
        {
            fleet.VpcConfig, fleet.VpcConfig?.SecurityGroupIds, fleet.DomainJoinInfo, fleet.IamRoleArn, fleet.UsbDeviceFilterStrings,
            fleet.MaxSessionsPerInstance, fleet.RootVolumeConfig,
        }.Count(member => member is not null);
    }

    [Fact]
    public async Task The_deprecated_flag_also_removes_the_VPC()
    {
        await Create(NewFleet() with { VpcConfig = new VpcConfig { SubnetIds = ["subnet-1"] } });
        Assert.Null((await Update(new UpdateFleetRequest { Name = "new-fleet", DeleteVpcConfig = true })).VpcConfig);
    }

    public static TheoryData<string> Wrong =>
        ["set and deleted", "both capacities", "sessions of single", "elastic network", "no such family"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Conflicting_settings_are_rejected(string which)
    {
        await Create(NewFleet());
        await Create(NewElastic("new-elastic"));
        var fleet = new UpdateFleetRequest { Name = "new-fleet" };
        var input = which switch
        {
            "set and deleted" => fleet with { IamRoleArn = "arn:aws:iam::123456789012:role/x", AttributesToDelete = ["IAM_ROLE_ARN"] },
            "both capacities" => fleet with { ComputeCapacity = new ComputeCapacity { DesiredInstances = 1, DesiredSessions = 1 } },
            "sessions of single" => fleet with { ComputeCapacity = new ComputeCapacity { DesiredSessions = 1 } },
            "elastic network" => fleet with { Name = "new-elastic", DeleteVpcConfig = true },
            _ => fleet with { InstanceType = "stream.quantum.large" },
        };
        Assert.Equal("InvalidParameterCombinationException", await Type(Host.Refused(AppStreamOperations.UpdateFleet, input)));
    }

    [Fact]
    public async Task Images_are_checked_on_a_change()
    {
        Assert.Equal("ResourceNotAvailableException",
            await Type(Host.Refused(AppStreamOperations.UpdateFleet, Apps with { ImageName = "apps-2025-11" })));
        Assert.Equal("ResourceNotFoundException",
            await Type(Host.Refused(AppStreamOperations.UpdateFleet, Apps with { ImageName = "nothing" })));
        Assert.Equal("IncompatibleImageException", await Type(Host.Refused(AppStreamOperations.UpdateFleet,
            new UpdateFleetRequest { Name = "prod-cad", ImageName = "apps-2025-10" })));
    }

    [Fact]
    public async Task The_name_identifies_the_fleet()
    {
        Assert.Equal("ResourceNotFoundException",
            await Type(Host.Refused(AppStreamOperations.UpdateFleet, new UpdateFleetRequest { Name = "none", DisplayName = "x" })));
        Assert.Contains(
            "'Name'", (await Host.Refused(AppStreamOperations.UpdateFleet, new UpdateFleetRequest { DisplayName = "x" })).Message);
    }

    [Fact]
    public async Task A_VPC_change_keeps_unspecified_members()
    {
        await Create(NewFleet() with { VpcConfig = new VpcConfig { SubnetIds = ["subnet-1"], SecurityGroupIds = ["sg-1"] } });
        var network =
            (await Update(
                new UpdateFleetRequest { Name = "new-fleet", VpcConfig = new VpcConfig { SecurityGroupIds = ["sg-2"] } })).VpcConfig!;
        Assert.Equal(("subnet-1", "sg-2"), (network.SubnetIds!.Single(), network.SecurityGroupIds!.Single()));
        network =
            (await Update(
                new UpdateFleetRequest { Name = "new-fleet", VpcConfig = new VpcConfig { SubnetIds = ["subnet-2"] } })).VpcConfig!;
        Assert.Equal(("subnet-2", "sg-2"), (network.SubnetIds!.Single(), network.SecurityGroupIds!.Single()));
    }

    [Fact]
    public async Task Security_groups_can_be_deleted_while_subnets_are_set()
    {
        await Create(NewFleet() with { VpcConfig = new VpcConfig { SubnetIds = ["subnet-1"], SecurityGroupIds = ["sg-1"] } });
        var change = new UpdateFleetRequest
        {
            Name = "new-fleet",
            VpcConfig = new VpcConfig { SubnetIds = ["subnet-2"] },
            AttributesToDelete = ["VPC_CONFIGURATION_SECURITY_GROUP_IDS"],
        };
        var network = (await Update(change)).VpcConfig!;
        Assert.Equal(("subnet-2", null), (network.SubnetIds!.Single(), network.SecurityGroupIds));
        Assert.Equal("InvalidParameterCombinationException", await Type(Host.Refused(AppStreamOperations.UpdateFleet,
            change with { VpcConfig = new VpcConfig { SecurityGroupIds = ["sg-2"] } })));
    }
}
