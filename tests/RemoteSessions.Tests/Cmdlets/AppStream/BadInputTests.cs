using System.Collections;
using System.Management.Automation;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests values that are rejected before any request is sent.</summary>
[Collection(EnvironmentTests.Name)]
public sealed class BadInputTests : AppStreamCmdletTest
{
    public static TheoryData<string, string, object, string> Values => new()
    {
        { "New-ASFleet", "Name", "my fleet", "'my fleet' isn't valid. Specify a name of up to 101 characters that begins with" },
        { "New-ASFleet", "Name", "-fleet", "'-fleet'" },
        { "New-ASFleet", "Name", "a\nb", "Specify" },
        { "New-ASFleet", "Name", new string('x', 102), "up to 101" },
        { "New-ASStack", "Name", "my stack", "'my stack'" },
        { "New-ASFleet", "DisconnectTimeoutInSeconds", 59, "59 isn't valid. Valid values are 60 to 36000 seconds" },
        { "Set-ASFleet", "DisconnectTimeoutInSeconds", 36001, "60 to 36000" },
        { "Set-ASFleet", "DisconnectTimeoutInSeconds", 0, "60 to 36000" },
        { "Set-ASFleet", "IdleDisconnectTimeoutInSeconds", 59, "Valid values are 0 or 60 to 36000 seconds" },
        { "New-ASFleet", "MaxUserDurationInSeconds", 599, "600 to 432000 seconds" },
        { "Set-ASFleet", "MaxUserDurationInSeconds", 432001, "600 to 432000 seconds" },
        { "New-ASFleet", "RootVolumeSizeInGb", 199, "200 to 500 GB" },
        { "New-ASFleet", "DesiredInstances", -1, "0 to 100000" },
        { "New-ASFleet", "SecurityGroupId", Enumerable.Repeat("sg-1", 6).ToArray(), "at most 5 security groups" },
        { "New-ASFleet", "IamRoleArn", "arn:aws:iam::123456789012:user/x", "a role ARN such as" },
        { "New-ASFleet", "ImageArn", "ami-1", "an AppStream ARN such as" },
        { "New-ASFleet", "SessionScriptS3Bucket", "My_Bucket", "a bucket name of 3 to 63" },
        { "New-ASFleet", "DisplayName", new string('x', 101), "at most 100 characters" },
        { "New-ASFleet", "Description", new string('x', 257), "at most 256 characters" },
        { "New-ASStack", "ClipboardFromLocalMaximumLength", 0, "1 to 20971520 characters" },
        { "New-ASStack", "VpcEndpointId", Enumerable.Repeat("vpce-1", 5).ToArray(), "at most 4 VPC endpoints" },
        { "New-ASStack", "AgentScreenshotsS3BucketArn", "bucket", "a bucket ARN such as" },
        { "New-ASStreamingUrl", "UserId", "a", "2 to 32" },
        { "New-ASStreamingUrl", "UserId", "zoe smith", "'zoe smith'" },
        { "New-ASStreamingUrl", "ValiditySeconds", 604801, "1 to 604800 seconds" },
        { "Get-ASSession", "UserId", "a", "'a' isn't valid. Specify a user ID of 2 to 128 characters" },
        { "Start-ASFleet", "UntilAvailable", 0, "minimum" },
        { "Start-ASFleet", "TimeoutSeconds", 0, "minimum" },
        { "Start-ASFleet", "ThrottleLimit", 65, "64" },
        { "Stop-ASSession", "TimeoutSeconds", 86401, "86400" },
        { "Wait-ASFleet", "For", "Christmas", $"Running{ListSeparator}Stopped" },
        { "Get-ASFleet", "Region", "Virginia", "'Virginia' isn't an AWS Region" },
        { "Get-ASResourceTag", "Arn", "prod-apps", "an AppStream ARN such as" },
        { "Set-ASResourceTag", "Tag", new Hashtable { ["aws:x"] = "y" }, "'aws:x' isn't a valid tag key" },
        { "Set-ASResourceTag", "Tag", new Hashtable { ["Team"] = null }, "The value of the tag 'Team' is null" },
        { "New-ASStack", "Tag", new Hashtable { ["Team"] = null }, "The value of the tag 'Team' is null" },
        { "Set-ASResourceTag", "Tag", new Hashtable(), "contains 0 tags. Specify 1 to 50" },
        { "New-ASFleet", "Tag", new Hashtable { ["Team"] = "<CAD>" }, "'<CAD>' of the tag 'Team'" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void An_out_of_range_value_is_an_error_with_the_valid_range(string command, string parameter, object value, string accepted)
    {
        Session.Run(command, (parameter, value));
        Failed("ParameterArgumentValidationError", ErrorCategory.InvalidData, null, $"'{parameter}'", accepted);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Theory]
    [InlineData("New-ASFleet", "DesiredInstances", "many", "'many' isn't an integer")]
    [InlineData("Set-ASFleet", "MaxUserDurationInSeconds", "1.5", "'1.5' isn't an integer")]
    [InlineData("Set-ASFleet", "EnableDefaultInternetAccess", "perhaps", "'perhaps' isn't a Boolean value")]
    public void An_invalid_text_is_an_error(string command, string parameter, string value, string reason)
    {
        Session.Run(command, ("Name", "prod-apps"), (parameter, value));
        Failed("ParameterArgumentTransformationError", ErrorCategory.InvalidData, null, $"'{parameter}'", reason);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Theory]
    [InlineData("Get-ASFleet", "Name")]
    [InlineData("Get-ASStack", "Name")]
    [InlineData("Get-ASImage", "Name")]
    [InlineData("Get-ASSession", "StackName")]
    [InlineData("Get-ASSession", "FleetName")]
    [InlineData("Wait-ASFleet", "Name")]
    public void An_invalid_pattern_is_an_invalid_argument(string command, string parameter)
    {
        Assert.Empty(Session.Run(command, (parameter, "[prod")));
        Assert.Equal(("InvalidArgument", ErrorCategory.InvalidArgument), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains("[prod", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-ASFleet")]
    [InlineData("Get-ASSession")]
    [InlineData("Start-ASFleet")]
    public void A_missing_Region_is_an_error(string command)
    {
        using var session = new CmdletSession(region: null);
        session.Run(command, command == "Start-ASFleet" ? [("Name", "x")] : []);
        Assert.Equal(("NoRegion", ErrorCategory.InvalidArgument), (session.Error.Id, session.Error.Record.CategoryInfo.Category));
        Assert.Empty(session.Emulator.Calls);
    }
}
