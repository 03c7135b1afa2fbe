using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Emulator;

/// <summary>Tests the operations for projects, devices, and the account, and tests the demo data.</summary>
public sealed class StoreTests : DeviceFarmTest
{
    [Fact]
    public async Task The_demo_data_is_a_small_account()
    {
        Assert.Equal(["Retail App", "Banking App"], (await Projects()).Select(project => project.Name));
        var devices = await Devices();
        Assert.InRange(devices.Count, 12, 20);
        Assert.True(devices.Count(device => device is { Platform: "ANDROID", FormFactor: "PHONE", Availability: "HIGHLY_AVAILABLE" }) >= 3);
        Assert.Contains(devices, device => device.RemoteAccessEnabled == false);
        var sessions = (await Sessions((await Projects())[0].Arn!)).Concat(await Sessions((await Projects())[1].Arn!)).ToList();
        Assert.Single(sessions, session => session.Status == "RUNNING");
        Assert.Equal(4, sessions.Count(session => session is { Status: "COMPLETED", DeviceMinutes.Total: > 0 }));
    }

    [Fact]
    public async Task The_demo_data_has_the_same_ids_at_every_start()
    {
        var (projects, devices) = (await Projects(), await Devices());
        Restart();
        Assert.Equal(projects.Select(project => project.Arn), (await Projects()).Select(project => project.Arn));
        Assert.Equal(devices.Select(device => device.Arn), (await Devices()).Select(device => device.Arn));
    }

    [Fact]
    public async Task Both_metered_slots_of_the_demo_data_are_free()
    {
        await Run("Google Pixel 9");
        await Run("Google Pixel 8");
    }

    [Fact]
    public async Task An_empty_account_has_only_the_public_devices()
    {
        using var empty = new EmulatorHost(new EmulatorOptions { Empty = true });
        Assert.Empty((await empty.Call(DeviceFarmOperations.ListProjects, new ListProjectsRequest())).Projects!);
        Assert.Empty((await empty.Call(DeviceFarmOperations.ListDeviceInstances, new ListDeviceInstancesRequest())).DeviceInstances!);
        Assert.Empty(
            (await empty.Call(DeviceFarmOperations.ListVPCEConfigurations, new ListVPCEConfigurationsRequest())).VpceConfigurations!);
        Assert.NotEmpty((await empty.Call(DeviceFarmOperations.ListDevices, new ListDevicesRequest())).Devices!);
    }

    [Fact]
    public async Task Projects_are_created_read_and_deleted_without_unique_names()
    {
        var input = new CreateProjectRequest
        {
            Name = "Retail App",
            DefaultJobTimeoutMinutes = 60,
            ExecutionRoleArn = "arn:aws:iam::111122223333:role/test",
            EnvironmentVariables = [new EnvironmentVariable { Name = "A_1", Value = "x" }],
            VpcConfig = new VpcConfig { VpcId = "vpc-1", SubnetIds = ["subnet-12345678"], SecurityGroupIds = ["sg-12345678"] },
        };
        var project = (await Host.Call(DeviceFarmOperations.CreateProject, input)).Project!;
        var read = (await Host.Call(DeviceFarmOperations.GetProject, new GetProjectRequest { Arn = project.Arn })).Project!;
        Assert.Equal(("Retail App", 60, input.ExecutionRoleArn, "vpc-1"),
            (read.Name, read.DefaultJobTimeoutMinutes, read.ExecutionRoleArn, read.VpcConfig!.VpcId));
        Assert.Equal(2, (await Projects()).Count(other => other.Name == "Retail App"));
        var one = await Host.Call(DeviceFarmOperations.ListProjects, new ListProjectsRequest { Arn = project.Arn });
        Assert.Equal([project.Arn], one.Projects!.Select(other => other.Arn));
        await Host.Call(DeviceFarmOperations.DeleteProject, new DeleteProjectRequest { Arn = project.Arn });
        Assert.Equal(
            "NotFoundException", (await Host.Refused(DeviceFarmOperations.GetProject, new GetProjectRequest { Arn = project.Arn })).Type);
        Assert.Equal(
            "NotFoundException",
            (await Host.Refused(DeviceFarmOperations.DeleteProject, new DeleteProjectRequest { Arn = project.Arn })).Type);
    }

    [Theory]
    [InlineData("""{}""", "name")]
    [InlineData("""{"name":"a","defaultJobTimeoutMinutes":4}""", "defaultJobTimeoutMinutes")]
    [InlineData("""{"name":"a","executionRoleArn":"arn:aws:iam::1:role/too-short-an-account"}""", "executionRoleArn")]
    [InlineData("""{"name":"a","environmentVariables":[]}""", "environmentVariables")]
    [InlineData("""{"name":"a","environmentVariables":[{"name":"1A","value":"x"}]}""", "environmentVariables.1.member.name")]
    [InlineData("""{"name":"a","environmentVariables":[{"name":"A"}]}""", "environmentVariables.1.member.value")]
    [InlineData("""{"name":"a","vpcConfig":{"subnetIds":["subnet-12345678"],"securityGroupIds":["sg-12345678"]}}""", "vpcConfig.vpcId")]
    [InlineData(
        """{"name":"a","vpcConfig":{"vpcId":"v","subnetIds":["subnet-1"],"securityGroupIds":["sg-12345678"]}}""",
        "vpcConfig.subnetIds.1.member")]
    [InlineData(
        """{"name":"a","vpcConfig":{"vpcId":" ","subnetIds":["subnet-12345678"],"securityGroupIds":["sg-12345678"]}}""", "vpcConfig.vpcId")]
    public async Task A_project_must_match_the_service_model(string body, string member)
    {
        var answer = await Host.SendTo("CreateProject", body);
        Assert.Equal("ArgumentException", answer.Type);
        Assert.Contains($"at '{member}'", answer.Message);
    }

    [Theory]
    [InlineData("ListRemoteAccessSessions", "arn", "")]
    [InlineData("ListUploads", "arn", "")]
    [InlineData("ListDevices", "arn", "")]
    [InlineData("ListProjects", "arn", "")]
    [InlineData("CreateUpload", "projectArn", ",\"name\":\"a.apk\",\"type\":\"ANDROID_APP\"")]
    [InlineData("CreateRemoteAccessSession", "projectArn", ",\"deviceArn\":\"arn:aws:devicefarm:us-west-2::device:0000000000\"")]
    public async Task A_project_that_does_not_exist_is_not_found(string operation, string member, string more)
    {
        const string unknown = "arn:aws:devicefarm:us-west-2:123456789012:project:00000000-0000-0000-0000-000000000000";
        Assert.Equal("NotFoundException", (await Host.SendTo(operation, $$"""{"{{member}}":"{{unknown}}"{{more}}}""")).Type);
        Assert.Equal(
            "ArgumentException",
            (await Host.SendTo(operation, $$"""{"{{member}}":"arn:aws:sns:us-west-2:123456789012:topic"{{more}}}""")).Type);
    }

    [Fact]
    public async Task A_device_is_found_by_its_ARN_alone()
    {
        var device = await Device("Apple iPhone 16");
        var got = (await Host.Call(DeviceFarmOperations.GetDevice, new GetDeviceRequest { Arn = device.Arn })).Device!;
        Assert.Equal(("Apple iPhone 16", "HIGHLY_AVAILABLE", 1179), (got.Name, got.Availability, got.Resolution!.Width));
        Assert.Equal("NotFoundException",
            (await Host.Refused(
                DeviceFarmOperations.GetDevice, new GetDeviceRequest { Arn = "arn:aws:devicefarm:us-west-2::device:0000000000" })).Type);
    }

    [Theory]
    [InlineData("PLATFORM", "EQUALS", "IOS", 5)]
    [InlineData("FORM_FACTOR", "EQUALS", "TABLET", 3)]
    [InlineData("FLEET_TYPE", "EQUALS", "PRIVATE", 1)]
    [InlineData("AVAILABILITY", "EQUALS", "TEMPORARY_NOT_AVAILABLE", 1)]
    [InlineData("REMOTE_ACCESS_ENABLED", "EQUALS", "FALSE", 1)]
    [InlineData("REMOTE_DEBUG_ENABLED", "EQUALS", "TRUE", 15)]
    [InlineData("MANUFACTURER", "EQUALS", "Samsung", 5)]
    [InlineData("MANUFACTURER", "IN", "LG,OnePlus", 2)]
    [InlineData("MANUFACTURER", "NOT_IN", "Samsung,Apple", 5)]
    [InlineData("MODEL", "CONTAINS", "Galaxy", 5)]
    [InlineData("MODEL", "EQUALS", "Pixel 9", 1)]
    [InlineData("MODEL", "IN", "Pixel 9,Pixel 8", 2)]
    [InlineData("MODEL", "NOT_IN", "Pixel 9", 14)]
    [InlineData("OS_VERSION", "EQUALS", "18", 2)]
    [InlineData("OS_VERSION", "LESS_THAN", "10", 2)]
    [InlineData("OS_VERSION", "LESS_THAN_OR_EQUALS", "13", 3)]
    [InlineData("OS_VERSION", "GREATER_THAN", "17.6", 4)]
    [InlineData("OS_VERSION", "GREATER_THAN_OR_EQUALS", "17.6.1", 4)]
    [InlineData("OS_VERSION", "IN", "13,15", 3)]
    [InlineData("OS_VERSION", "NOT_IN", "9,14", 8)]
    [InlineData("INSTANCE_LABELS", "CONTAINS", "sim", 1)]
    public async Task Devices_are_filtered(string attribute, string condition, string values, int count) =>
        Assert.Equal(count, (await Devices(Where(attribute, condition, values.Split(',')))).Count);

    [Fact]
    public async Task Devices_are_filtered_by_device_and_instance_ARNs()
    {
        var device = await Device("Samsung Galaxy S23 (Private)");
        var instance = device.Instances![1].Arn!;
        Assert.Equal([device.Arn], (await Devices(Where("ARN", "EQUALS", device.Arn!))).Select(other => other.Arn));
        Assert.Equal(14, (await Devices(Where("ARN", "NOT_IN", device.Arn!))).Count);
        Assert.Equal([device.Arn], (await Devices(Where("INSTANCE_ARN", "EQUALS", instance))).Select(other => other.Arn));
        Assert.Equal([device.Arn], (await Devices(Where("INSTANCE_ARN", "IN", "x", instance))).Select(other => other.Arn));
        Assert.Equal(14, (await Devices(Where("INSTANCE_ARN", "NOT_IN", instance))).Count);
    }

    [Fact]
    public async Task A_device_must_match_all_filters() => Assert.Equal(
        ["Samsung Galaxy Tab S9"],
        (await Devices(Where("PLATFORM", "EQUALS", "ANDROID"), Where("FORM_FACTOR", "EQUALS", "TABLET"))).Select(device => device.Name));

    [Theory]
    [InlineData("PLATFORM", "IN", "IOS")]
    [InlineData("PLATFORM", "EQUALS", "WINDOWS")]
    [InlineData("MODEL", "GREATER_THAN", "a")]
    [InlineData("MODEL", "EQUALS", "a,b")]
    [InlineData("OS_VERSION", "CONTAINS", "1")]
    [InlineData("OS_VERSION", "EQUALS", "fifteen")]
    [InlineData("INSTANCE_LABELS", "EQUALS", "sim")]
    [InlineData("COLOUR", "EQUALS", "red")]
    [InlineData("MODEL", "LIKE", "a")]
    public async Task An_unsupported_filter_is_an_error(string attribute, string condition, string values) =>
        Assert.Equal("ArgumentException", (await Host.Refused(DeviceFarmOperations.ListDevices,
            new ListDevicesRequest { Filters = [Where(attribute, condition, values.Split(','))] })).Type);

    [Fact]
    public async Task Instances_and_endpoint_configurations_are_returned_in_pages_of_the_requested_size()
    {
        var first = await Host.Call(DeviceFarmOperations.ListDeviceInstances, new ListDeviceInstancesRequest { MaxResults = 1 });
        var second = await Host.Call(DeviceFarmOperations.ListDeviceInstances,
            new ListDeviceInstancesRequest { MaxResults = 1, NextToken = first.NextToken });
        Assert.NotEqual(first.DeviceInstances!.Single().Arn, second.DeviceInstances!.Single().Arn);
        Assert.Null(second.NextToken);
        var configurations = await Host.Call(
            DeviceFarmOperations.ListVPCEConfigurations, new ListVPCEConfigurationsRequest { MaxResults = 1 });
        Assert.Equal("orders-api", configurations.VpceConfigurations!.Single().VpceConfigurationName);
        Assert.NotNull(configurations.NextToken);
        Assert.Equal("ArgumentException",
            (await Host.Refused(DeviceFarmOperations.ListVPCEConfigurations, new ListVPCEConfigurationsRequest { MaxResults = 0 })).Type);
    }

    [Fact]
    public async Task The_account_shows_its_slots_by_platform()
    {
        var account = (await Host.Call(DeviceFarmOperations.GetAccountSettings, new GetAccountSettingsRequest())).AccountSettings!;
        Assert.Equal("123456789012", account.AwsAccountNumber);
        Assert.Equal((2, 0), (account.UnmeteredRemoteAccessDevices!["ANDROID"], account.UnmeteredRemoteAccessDevices["IOS"]));
        Assert.Equal((150, 1000d), (account.MaxJobTimeoutMinutes, account.TrialMinutes!.Total));
    }
}
