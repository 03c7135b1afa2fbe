using System.Collections;
using System.Management.Automation;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>
/// Tests values that are rejected before any request is sent. The error message must contain the name of the parameter, the value, and the
/// valid values.
/// </summary>
public sealed class BadInputTests : WorkSpacesCmdletTest
{
    public static TheoryData<string, string, object, string> Values => new()
    {
        { "New-WksPool", "Name", "my pool", "'my pool' isn't valid. Specify a name of up to 64 characters that begins with" },
        { "New-WksPool", "Description", "a, b",
            "'a, b' isn't valid. Specify a description of 1 to 255 characters that contains only unaccented letters" },
        { "Set-WksPool", "Description", "Grün", "'Grün' isn't valid" },
        { "Set-WksPool", "BundleId", "wsb-1", "'wsb-1' isn't valid. Specify a bundle ID such as wsb-" },
        { "Set-WksPool", "DirectoryId", "sales", "'sales' isn't valid. Specify a directory ID such as d-" },
        { "New-WksPool", "DesiredUserSessions", -1, "-1 isn't valid. Valid values are 0 to 1000000 user sessions" },
        { "New-WksPool", "DisconnectTimeoutInSeconds", 59, "59 isn't valid. Valid values are 60 to 36000 seconds" },
        { "Set-WksPool", "IdleDisconnectTimeoutInSeconds", 36001, "36001 isn't valid. Valid values are 0 to 36000 seconds" },
        { "Set-WksPool", "MaxUserDurationInSeconds", 599, "599 isn't valid. Valid values are 600 to 432000 seconds" },
        { "Set-WksPool", "ApplicationSettingsGroup", "a b", "'a b' isn't valid. Specify a name of up to 100" },
        { "New-WksPool", "Tag", new Hashtable { ["aws:x"] = "y" }, "'aws:x' isn't a valid tag key" },
        { "Get-WksPoolSession", "UserId", "x", "'x' isn't valid. Specify a user ID of 2 to 128 characters, or a pattern" },
        { "Get-WksPool", "Region", "Virginia", "'Virginia' isn't an AWS Region" },
        { "Get-WksBundle", "BundleId", "Sales desktop", "'Sales desktop' isn't valid. Specify a bundle ID" },
        { "Get-WksResourceTag", "ResourceId", "sales-apps",
            "'sales-apps' isn't valid. Specify the ID of a pool, directory, bundle, or desktop" },
        { "Register-WksDirectory", "DirectoryId", "corp", "'corp' isn't valid. Specify a directory ID" },
        { "Register-WksDirectory", "SubnetId", "subnet-1", "'subnet-1' isn't valid. Specify a subnet ID" },
        { "Register-WksDirectory", "SubnetId", Enumerable.Repeat("subnet-01234567", 3)
            .ToArray(), "contains 3 items. Specify at most 2 subnets" },
        { "Register-WksDirectory", "Description", "x", "'x' isn't valid. Specify a description of 2 to 256" },
        { "Register-WksDirectory", "ActiveDirectoryDomainName", "corp", "'corp' isn't valid. Specify a domain name" },
        { "Wait-WksDirectory", "For", "Christmas", $"Registered{ListSeparator}Deregistered" },
        { "Set-WksSamlProperty", "UserAccessUrl", "sso",
            "'sso' isn't valid. Specify an http or https URL of 8 to 200 characters" },
        { "Set-WksStreamingProperty", "ClipboardToLocalMaximumLength", 20971521,
            "20971521 isn't valid. Valid values are 0 to 20971520 characters" },
        { "Set-WksCreationProperty", "CustomSecurityGroupId", "sg-x", "'sg-x' isn't valid. Specify a security group ID" },
        { "Set-WksCreationProperty", "InstanceIamRoleArn", "role", "'role' isn't valid. Specify a role ARN" },
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
    [InlineData("Get-WksPool", "Name")]
    [InlineData("Get-WksPoolSession", "PoolName")]
    [InlineData("Get-WksDirectory", "Name")]
    [InlineData("Get-WksBundle", "Name")]
    [InlineData("Wait-WksPool", "Name")]
    [InlineData("Set-WksPool", "Name")]
    [InlineData("Set-WksSamlProperty", "Name")]
    public void An_invalid_pattern_is_an_invalid_argument(string command, string parameter)
    {
        Assert.Empty(Session.Run(command, (parameter, "[sales")));
        Assert.Equal(("InvalidArgument", ErrorCategory.InvalidArgument), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains("[sales", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_value_is_sent_and_rejected_by_the_service()
    {
        Session.Run("Set-WksPool", ("Name", "sales-eu"), ("RunningMode", "SOMETIMES"));
        Assert.Contains("SOMETIMES", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal("sales-eu", $"{Session.Error.Record.TargetObject}");
    }
}
