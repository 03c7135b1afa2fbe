using System.Collections;
using System.Management.Automation;
using System.Net;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

[Collection(EnvironmentTests.Name)]
public sealed class BadInputTests : CmdletTest
{
    private const string ProjectArn = "arn:aws:devicefarm:us-west-2:123456789012:project:p-1";
    private const string DeviceArn = "arn:aws:devicefarm:us-west-2::device:0123456789ABCDEF";
    private const string UploadArn = "arn:aws:devicefarm:us-west-2:123456789012:upload:p-1/u-1";

    public static TheoryData<string, string, object, string> Values => new()
    {
        { "New-DFRemoteSession", "DeviceProxyPort", 70000, "65535" },
        { "New-DFRemoteSession", "DeviceProxyPort", 0, "minimum" },
        { "New-DFRemoteSession", "AuxiliaryAppArn", Enumerable.Repeat(UploadArn, 4).ToArray(), "3" },
        { "New-DFRemoteSession", "TimeoutSeconds", 0, "minimum" },
        { "New-DFRemoteSession", "Name", new string('x', 257), "Specify a name of at most 256 characters" },
        { "New-DFRemoteSession", "DeviceProxyHost", "no host", "'no host' isn't valid. Specify a host name" },
        { "New-DFRemoteSession", "AppiumVersion", "latest", "'latest' isn't valid. Specify a version such as 2" },
        { "New-DFRemoteSession", "AppiumVersion", "", "empty" },
        { "Stop-DFRemoteSession", "TimeoutSeconds", 0, "minimum" },
        { "Wait-DFRemoteSession", "TimeoutSeconds", 0, "minimum" },
        { "Wait-DFRemoteSession", "For", "Christmas", $"Running{ListSeparator}Ended" },
        { "Stop-DFRemoteSession", "ThrottleLimit", 0, "minimum" },
        { "Add-DFRemoteApp", "TimeoutSeconds", 0, "minimum" },
        { "New-DFRemoteProject", "DefaultJobTimeoutMinutes", 151, "150" },
        { "New-DFRemoteProject", "SubnetId", new[] { "net-1" }, "'net-1' isn't valid. Specify a subnet ID" },
        { "New-DFRemoteProject", "SecurityGroupId", new[] { "sg-0a1b2c3d", "web" },
            "'web' isn't valid. Specify a security group ID" },
        { "New-DFRemoteProject", "ExecutionRoleArn", "admin", "'admin' isn't valid. Specify a role ARN" },
        { "New-DFRemoteProject", "Name", new string('x', 257), "Specify a name of at most 256 characters" },
        { "Add-DFRemoteApp", "ContentType", $"application/{new string('x', 60)}", "Specify a media type of at most 64 characters" },
        { "Get-DFRemoteProject", "Region", "Europe", "'Europe' isn't an AWS Region. Specify a Region code such as us-east-1." },
        { "Get-DFRemoteProject", "Region", new[] { "us-west-2", "us_west_2" }, "'us_west_2'" },
        { "Stop-DFRemoteSession", "Region", "us-west-2; rm", "'us-west-2; rm'" },
        { "Set-RemoteSessionDefault", "Region", "Oregon", "'Oregon'" },
        { "Get-DFRemoteProject", "EndpointUrl", "ftp://127.0.0.1/", "such as http://127.0.0.1:4599" },
        { "Get-DFRemoteProject", "EndpointUrl", "devicefarm", "Specify an address" },
        { "Get-DFRemoteProject", "EndpointUrl", "https://user:geheim@127.0.0.1/", "The address can't contain a user name" },
        { "Get-DFRemoteProject", "EndpointUrl", "http://127.0.0.1/?key=geheim", "The address can't contain a user name or a query" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void An_out_of_range_value_is_an_error_with_the_valid_range(string command, string parameter, object value, string accepted)
    {
        Session.Run(command, (parameter, value));
        var (id, record) = Session.Error;
        Assert.Equal("ParameterArgumentValidationError", id);
        Assert.Equal(ErrorCategory.InvalidData, record.CategoryInfo.Category);
        Assert.Contains($"'{parameter}'", $"{record}", StringComparison.Ordinal);
        Assert.Contains(accepted, $"{record}", StringComparison.Ordinal);
        Assert.DoesNotContain(Session.Texts, text => text.Contains("geheim", StringComparison.Ordinal));
        Assert.Empty(Session.Emulator.Calls);
    }

    [Theory]
    [InlineData("DeviceProxyHost", "proxy.example.com")]
    [InlineData("DeviceProxyPort", 8080)]
    public void A_proxy_URL_needs_a_host_and_a_port(string parameter, object value)
    {
        Session.Run("New-DFRemoteSession", ("ProjectArn", ProjectArn), ("DeviceArn", DeviceArn), (parameter, value));
        Rejected("InvalidArgument", ErrorCategory.InvalidArgument, "-DeviceProxyHost and -DeviceProxyPort must be specified together");
    }

    [Fact]
    public void A_session_token_requires_a_key()
    {
        Session.Run("Get-DFRemoteProject", ("SessionToken", new NetworkCredential("", "geheim").SecurePassword));
        Rejected("InvalidArgument", ErrorCategory.InvalidArgument, "-Credential");
        Assert.DoesNotContain(Session.Texts, text => text.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public void A_VPC_configuration_must_be_complete()
    {
        Session.Run("New-DFRemoteProject", ("Name", "x"), ("VpcId", "vpc-0a1b2c3d"), ("SubnetId", "subnet-0a1b2c3d"));
        Rejected("InvalidArgument", ErrorCategory.InvalidArgument, "-VpcId, -SubnetId, and -SecurityGroupId must be specified together");
    }

    public static TheoryData<Hashtable, string> Variables => new()
    {
        { new Hashtable(Enumerable.Range(1, 33).ToDictionary(number => $"V{number}", _ => "x")), "33 variables. Specify 1 to 32" },
        { [], "0 variables" },
        { new Hashtable { ["1st"] = "x" }, "'1st'" },
        { new Hashtable { ["LONG"] = new string('x', 257) }, "'LONG' must contain 1 to 256" },
        { new Hashtable { ["NONE"] = null }, "'NONE'" },
    };

    [Theory]
    [MemberData(nameof(Variables))]
    public void Environment_variables_are_validated_by_the_service_rules(Hashtable variables, string reason)
    {
        Session.Run("New-DFRemoteProject", ("Name", "x"), ("EnvironmentVariable", variables));
        Rejected("InvalidArgument", ErrorCategory.InvalidArgument, reason);
    }

    public static TheoryData<Hashtable, string> Filters => new()
    {
        { new Hashtable { ["Attribute"] = "MODEL", ["Operator"] = "EQUALS" }, "an incomplete filter" },
        { new Hashtable { ["Attribut"] = "MODEL", ["Operator"] = "EQUALS", ["Values"] = "x" }, "the unknown key 'Attribut'" },
        { [], "an incomplete filter" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_has_three_parts(Hashtable filter, string reason)
    {
        Session.Run("Get-DFRemoteDevice", ("Filter", filter));
        Rejected("InvalidArgument", ErrorCategory.InvalidArgument, reason);
        Assert.Contains("-Filter", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.apk", null, "NameNotFound", ErrorCategory.ObjectNotFound, "doesn't exist. Specify an existing file with -Path.")]
    [InlineData(".", null, "InvalidArgument", ErrorCategory.InvalidArgument, "is a folder. Specify")]
    [InlineData("empty.apk", "", "InvalidArgument", ErrorCategory.InvalidArgument, "is 0 bytes. Device Farm accepts")]
    [InlineData("shop.aab", "PK", "InvalidArgument", ErrorCategory.InvalidArgument, "bundletool")]
    [InlineData("notes.txt", "x", "InvalidArgument", ErrorCategory.InvalidArgument, "Specify -Type, or use an .apk or .ipa file")]
    public void A_file_that_is_not_an_app_is_not_sent(string name, string? content, string id, ErrorCategory category, string reason)
    {
        var folder = Owned(new TemporaryFolder());
        if (content is not null)
            folder.File(name, content);
        var path = Path.Combine(folder.Path, name);
        Session.Run("Add-DFRemoteApp", ("Path", path), ("ProjectArn", ProjectArn));
        Rejected(id, category, reason);
        Assert.Equal(path, Session.Error.Record.TargetObject);
    }

    [Fact]
    public void A_file_must_match_its_upload_type()
    {
        var path = Owned(new TemporaryFolder()).File("shop.apk", "PK");
        Session.Run("Add-DFRemoteApp", ("Path", path), ("ProjectArn", ProjectArn), ("Type", "ios_app"));
        Rejected("InvalidArgument", ErrorCategory.InvalidArgument, "requires an .ipa file");
    }

    [Fact]
    public void An_unknown_profile_is_an_error_for_its_input()
    {
        Session.Run("Get-DFRemoteProject", ("ProfileName", "nobody"));
        Rejected("ProfileNotFound", ErrorCategory.ObjectNotFound, "The AWS profile 'nobody' wasn't found.");
    }

    [Fact]
    public void Missing_credentials_are_one_error_for_any_number_of_inputs()
    {
        using var session = new CmdletSession(connect: false);
        session.Run("Set-RemoteSessionDefault", ("EndpointUrl", session.Emulator.EndpointUrl));
        session.Pipe<object>(
            Enumerable.Range(0, 20).Select(number => UnknownSession.Replace("nobody", $"{number}", StringComparison.Ordinal)),
            "Stop-DFRemoteSession", ("Force", true));
        Assert.Equal(("NoCredentials", ErrorCategory.AuthenticationError), (session.Error.Id, session.Error.Record.CategoryInfo.Category));
        Assert.Contains("-ProfileName", $"{session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(session.Emulator.Calls);
    }

    private void Rejected(string id, ErrorCategory category, string reason)
    {
        Assert.Equal((id, category), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(reason, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
    }
}
