using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>Tests which fleet settings are sent, and which of these settings can be changed only while the fleet is stopped.</summary>
public sealed class FleetChangeTests
{
    [Fact]
    public void Settings_that_a_fleet_already_has_are_not_sent()
    {
        var change = new FleetChange(
            Fleets.Make(),
            new FleetSettings
            {
                InstanceType = "stream.standard.medium",
                ImageName = "apps",
                DesiredInstances = 2,
                DisplayName = "Apps",
                Description = "Production",
                MaxUserDurationInSeconds = 57_600,
                IdleDisconnectTimeoutInSeconds = 0,
                // The order of the list isn't significant.
                SubnetIds = ["subnet-b", "subnet-a"],
                SecurityGroupIds = ["sg-b", "sg-a"],
                // If the service omits a setting, the setting is disabled or empty.
                EnableDefaultInternetAccess = false,
                DisableIMDSV1 = false,
                DirectoryName = "",
                StreamView = "APP",
            },
            []);
        Assert.Empty(change.List.All);
        Assert.Empty(change.Blocked);
        Assert.Equal(new UpdateFleetRequest { Name = "prod" }, change.Request);
    }

    [Fact]
    public void Only_changed_settings_are_sent_and_shown_with_both_values()
    {
        var change = new FleetChange(
            Fleets.Make(),
            new FleetSettings { ImageName = "apps-2", DesiredInstances = 2, DisplayName = "Apps 2", MaxUserDurationInSeconds = 600 }, []);
        Assert.Equal(
            ["DisplayName 'Apps' -> 'Apps 2'", "ImageName 'apps' -> 'apps-2'", "MaxUserDurationInSeconds '57600' -> '600'"],
            change.List.All.Select(one => one.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(
            new UpdateFleetRequest { Name = "prod", ImageName = "apps-2", DisplayName = "Apps 2", MaxUserDurationInSeconds = 600 },
            change.Request);
    }

    public static TheoryData<string> Texts =>
        ["DisplayName", "ImageName", "ImageArn", "InstanceType", "Description", "IamRoleArn", "StreamView", "Platform", "DirectoryName",
            "SessionScriptS3Bucket"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_are_case_sensitive(string attribute)
    {
        var settings = new FleetSettings();
        typeof(FleetSettings).GetProperty(attribute)!.SetValue(settings, "APPS");
        Assert.Equal(attribute, Assert.Single(new FleetChange(Fleets.Make(), settings, []).List.All).Attribute);
    }

    // According to the AWS documentation, these settings can be changed while a fleet is running.
    public static TheoryData<string, string> WhileRunning => new()
    {
        { "DisplayName", "ALWAYS_ON ON_DEMAND ELASTIC" },
        { "DisconnectTimeoutInSeconds", "ALWAYS_ON ON_DEMAND ELASTIC" },
        { "IdleDisconnectTimeoutInSeconds", "ALWAYS_ON ON_DEMAND ELASTIC" },
        { "ImageName", "ALWAYS_ON ON_DEMAND" },
        { "ImageArn", "ALWAYS_ON ON_DEMAND" },
        { "DesiredInstances", "ALWAYS_ON ON_DEMAND" },
        { "DesiredSessions", "ALWAYS_ON ON_DEMAND" },
        { "MaxConcurrentSessions", "ELASTIC" },
        { "SessionScriptS3Bucket", "ELASTIC" },
        { "SessionScriptS3Key", "ELASTIC" },
        { "UsbDeviceFilterStrings", "ELASTIC" },
        { "InstanceType", "" },
        { "Description", "" },
        { "MaxUserDurationInSeconds", "" },
        { "MaxSessionsPerInstance", "" },
        { "SubnetIds", "" },
        { "SecurityGroupIds", "" },
        { "EnableDefaultInternetAccess", "" },
        { "DirectoryName", "" },
        { "OrganizationalUnitDistinguishedName", "" },
        { "IamRoleArn", "" },
        { "StreamView", "" },
        { "Platform", "" },
        { "RootVolumeSizeInGb", "" },
        { "DisableIMDSV1", "" },
    };

    [Theory]
    [MemberData(nameof(WhileRunning))]
    public void The_fleet_type_and_state_determine_which_attributes_need_a_stop(string attribute, string types)
    {
        var settings = With(attribute);
        foreach (var type in new[] { "ALWAYS_ON", "ON_DEMAND", "ELASTIC" })
        {
            Assert.Equal(!types.Split(' ').Contains(type), new FleetChange(Fleets.Make(type: type), settings, []).Blocked.Count == 1);
            Assert.Empty(new FleetChange(Fleets.Make(state: "STOPPED", type: type), settings, []).Blocked);
            // While a fleet is starting or stopping, none of its settings can be changed.
            Assert.Single(new FleetChange(Fleets.Make(state: "STARTING", type: type), settings, []).Blocked);
            Assert.Single(new FleetChange(Fleets.Make(state: "STOPPING", type: type), settings, []).Blocked);
        }
    }

    [Fact]
    public void The_test_data_contains_every_setting() => Assert.Equal(
        typeof(FleetSettings).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal),
        WhileRunning.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void A_changed_structure_keeps_unspecified_members()
    {
        var fleet = Fleets.Make(state: "STOPPED", change: wire => wire with
        {
            DomainJoinInfo = new DomainJoinInfo { DirectoryName = "corp", OrganizationalUnitDistinguishedName = "OU=A" },
            SessionScriptS3Location = new S3Location { S3Bucket = "scripts", S3Key = "a.zip" },
        });
        var request = new FleetChange(
            fleet, new FleetSettings
            { SubnetIds = ["subnet-c"], OrganizationalUnitDistinguishedName = "OU=B", SessionScriptS3Key = "b.zip" }, []).Request;
        Assert.Equal(["subnet-c"], request.VpcConfig!.SubnetIds);
        Assert.Equal(["sg-a", "sg-b"], request.VpcConfig.SecurityGroupIds);
        Assert.Equal(new DomainJoinInfo { DirectoryName = "corp", OrganizationalUnitDistinguishedName = "OU=B" }, request.DomainJoinInfo);
        Assert.Equal(new S3Location { S3Bucket = "scripts", S3Key = "b.zip" }, request.SessionScriptS3Location);
        request = new FleetChange(fleet, new FleetSettings { SecurityGroupIds = ["sg-c"] }, []).Request;
        Assert.Equal(["subnet-a", "subnet-b"], request.VpcConfig!.SubnetIds);
        Assert.Null(request.DomainJoinInfo ?? (object?)request.SessionScriptS3Location);
    }

    [Fact]
    public void Changing_subnets_does_not_add_security_groups()
    {
        var fleet = Fleets.Make(change: wire => wire with { VpcConfig = new VpcConfig { SubnetIds = ["subnet-a"] } });
        var request = new FleetChange(fleet, new FleetSettings { SubnetIds = ["subnet-b"] }, []).Request;
        Assert.Null(request.VpcConfig!.SecurityGroupIds);
    }

    [Fact]
    public void Missing_values_are_not_removed()
    {
        var change = new FleetChange(
            Fleets.Make(), new FleetSettings(), ["IAM_ROLE_ARN", "DOMAIN_JOIN_INFO", "MAX_SESSIONS_PER_INSTANCE", "VOLUME_CONFIGURATION"]);
        Assert.Empty(change.List.All);
        Assert.Null(change.Request.AttributesToDelete);
    }

    [Fact]
    public void Each_removal_is_confirmed_with_its_tags()
    {
        string[] all =
        [
            "VPC_CONFIGURATION", "VPC_CONFIGURATION_SECURITY_GROUP_IDS", "DOMAIN_JOIN_INFO", "IAM_ROLE_ARN", "USB_DEVICE_FILTER_STRINGS",
            "SESSION_SCRIPT_S3_LOCATION", "MAX_SESSIONS_PER_INSTANCE", "VOLUME_CONFIGURATION",
        ];
        var fleet = Fleets.Make(type: "ELASTIC", change: wire => wire with
        {
            DomainJoinInfo = new DomainJoinInfo { DirectoryName = "corp" },
            IamRoleArn = "arn:aws:iam::123456789012:role/x",
            UsbDeviceFilterStrings = ["1,2"],
            SessionScriptS3Location = new S3Location { S3Bucket = "scripts", S3Key = "a.zip" },
            MaxSessionsPerInstance = 5,
            RootVolumeConfig = new VolumeConfig { VolumeSizeInGb = 300 },
        });
        var change = new FleetChange(fleet, new FleetSettings(), all);
        Assert.Equal(all, change.Request.AttributesToDelete);
        Assert.Equal(
            ["subnet-a;subnet-b", "sg-a;sg-b", "corp", "arn:aws:iam::123456789012:role/x", "1,2", "scripts", "5", "300"],
            change.List.All.Select(one => one.From));
        Assert.All(change.List.All, one => Assert.Equal("", one.To));
        // These two settings can be changed while an ELASTIC fleet is running.
        Assert.Equal(all.Except(["USB_DEVICE_FILTER_STRINGS", "SESSION_SCRIPT_S3_LOCATION"]), change.Blocked.Select(one => one.Attribute));
    }

    private static FleetSettings With(string attribute)
    {
        var settings = new FleetSettings();
        var property = typeof(FleetSettings).GetProperty(attribute)!;
        property.SetValue(settings, property.PropertyType switch
        {
            var type when type == typeof(string) => "another",
            var type when type == typeof(int?) => 123,
            var type when type == typeof(bool?) => true,
            _ => new[] { "another" },
        });
        return settings;
    }
}
