using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests the completion of arguments. Completion requests values but doesn't wait long for them, so these tests repeat the completion
/// until values are available.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed class CompletionTests : CompletionTest
{
    public static TheoryData<string, string, string, string[]> Live => new()
    {
        { "Get-DFRemoteProject", "Name", "", ["'Banking App'", "'Retail App'"] },
        { "Get-DFRemoteProject", "Name", "ret", ["'Retail App'"] },
        { "Get-DFRemoteProject", "Name", "'Retail A", ["'Retail App'"] },
        { "Get-DFRemoteProject", "Name", "\"bank", ["'Banking App'"] },
        { "Get-DFRemoteSession", "ProjectName", "R", ["'Retail App'"] },
        { "Get-DFRemoteProject", "Name", "zzz", [] },
        { "Get-DFRemoteDevice", "Name", "google", ["'Google Pixel 7a'", "'Google Pixel 8'", "'Google Pixel 9'"] },
        { "Get-DFRemoteDevice", "Name", "Apple iPad P", ["'Apple iPad Pro 11 (M4)'"] },
        { "Start-ASFleet", "Name", "", ["west-apps", "west-batch"] },
        { "Set-ASFleet", "Name", "west-b", ["west-batch"] },
        { "Get-ASSession", "FleetName", "WEST-A", ["west-apps"] },
        { "Get-ASSession", "StackName", "", ["west-stack"] },
        { "Register-ASFleet", "StackName", "w", ["west-stack"] },
        { "New-ASFleet", "ImageName", "apps-", ["apps-2025-10", "apps-2025-12"] },
        { "Get-ASImage", "Name", "partner", ["partner-tools"] },
    };

    [Theory]
    [MemberData(nameof(Live))]
    public void Completion_offers_existing_names_with_quotes(string command, string parameter, string word, string[] offered)
    {
        Assert.NotEmpty(Press(command, parameter, ""));
        Assert.Equal(offered, Complete(command, parameter, word).Select(result => result.CompletionText).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Completion_offers_fleets_with_their_state() =>
        Assert.Equal("STOPPED, ALWAYS_ON stream.standard.medium, us-west-2", Press("Stop-ASFleet", "Name", "west-b").Single().ToolTip);

    [Fact]
    public void Completion_offers_names_of_the_Region_on_the_command_line() => Assert.Equal(
        ["eu-cad", "prod-apps"], Press("Wait-ASFleet", "Name", "", ("Region", "eu-west-1")).Select(offer => offer.CompletionText).Order());

    [Fact]
    public void Completion_offers_ARNs_with_their_names()
    {
        foreach (var (command, parameter, word, label, arn) in new[]
        {
            ("New-DFRemoteSession", "ProjectArn", "Ret", "Retail App", Project().Arn),
            ("New-DFRemoteSession", "DeviceArn", "Google Pixel 8", "Google Pixel 8", Device().Arn),
            ("Stop-DFRemoteSession", "Arn", "rel", "Release candidate", SessionOf("Release candidate").Arn),
            ("Set-DFRemoteTag", "Arn", "Ret", "Retail App", Project().Arn),
            ("Get-DFRemoteTag", "Arn", "rel", "Release candidate", SessionOf("Release candidate").Arn),
            ("Get-DFRemoteTag", "Arn", "orders", "orders-api", Session.Run<DFRemoteVpceConfiguration>(
                "Get-DFRemoteVpceConfiguration", ("Name", "orders-api")).Single().Arn),
            ("Install-DFRemoteSessionApp", "AppArn", "bank", "banking-1.0.apk", Session.Run<DFRemoteApp>(
                "Get-DFRemoteApp", ("Name", "banking*")).Single().Arn),
        })
        {
            var offer = Assert.Single(Press(command, parameter, word));
            Assert.Equal((arn, label, CompletionResultType.ParameterValue), (offer.CompletionText, offer.ListItemText, offer.ResultType));
            Assert.Equal(arn, Assert.Single(Complete(command, parameter, arn![..^2])).CompletionText);
        }
    }

    [Fact]
    public void Completion_does_not_offer_ended_sessions()
    {
        var offers = Press("Stop-DFRemoteSession", "Arn", "");
        Assert.Equal("Release candidate", Assert.Single(offers).ListItemText);
        Assert.Equal("RUNNING on Google Pixel 7a, project Banking App, us-west-2", offers[0].ToolTip);
    }

    [Fact]
    public void A_response_is_cached_for_a_moment_for_each_endpoint()
    {
        Press("Get-DFRemoteProject", "Name", "");
        var calls = Session.Calls("ListProjects");
        Complete("Get-DFRemoteProject", "Name", "R");
        Complete("Get-DFRemoteProject", "Name", "B");
        Assert.Equal(calls, Session.Calls("ListProjects"));
        using var other = new CmdletSession(empty: true);
        Session.PointTo(other.Emulator.EndpointUrl);
        Assert.True(
            SpinWait.SpinUntil(
                () => { Complete("Get-DFRemoteProject", "Name", ""); return other.Calls("ListProjects") > 0; }, TimeSpan.FromSeconds(20)));
        Assert.Empty(Complete("Get-DFRemoteProject", "Name", ""));
    }

    [Fact]
    public void Earlier_parameters_determine_where_completion_searches()
    {
        using var other = new CmdletSession(empty: true);
        other.Run("New-DFRemoteProject", ("Name", "Elsewhere"));
        var offers = Press("Get-DFRemoteProject", "Name", "", ("EndpointUrl", other.Emulator.EndpointUrl.AbsoluteUri));
        Assert.Equal("Elsewhere", Assert.Single(offers).CompletionText);
        using var profiles = new ProfileScope("[profile wrong]\naws_access_key_id = AKIDWRONG\naws_secret_access_key = geheim\n");
        Assert.Empty(Complete("Get-DFRemoteProject", "Name", "", ("ProfileName", new[] { "wrong" })));
        Assert.Empty(Complete("Get-DFRemoteProject", "Name", "", ("ProfileName", "nobody")));
    }

    [Theory]
    [InlineData("O'Neill's shop", "'O''Neill''s shop'")]
    [InlineData("$env:USER; rm", "'$env:USER; rm'")]
    [InlineData("plain-name_1.0", "plain-name_1.0")]
    [InlineData("Größe", "Größe")]
    [InlineData("a\u2019b", "'a\u2019\u2019b'")]
    public void A_completed_name_is_quoted_if_necessary(string name, string offered)
    {
        Session = new CmdletSession(empty: true);
        Session.Run("New-DFRemoteProject", ("Name", name));
        Assert.Equal(offered, Assert.Single(Press("Get-DFRemoteProject", "Name", "")).CompletionText);
    }

    [Fact]
    public void A_name_with_wildcard_characters_is_offered_escaped()
    {
        Session = new CmdletSession(empty: true);
        Session.Run("New-DFRemoteProject", ("Name", "[QA] Shop"));
        Session.Run("New-DFRemoteProject", ("Name", "Q Shop"));
        var offer = Press("Get-DFRemoteProject", "Name", "'[QA").Single();
        Assert.Equal(("[QA] Shop", "'`[QA`] Shop'"), (offer.ListItemText, offer.CompletionText));
        Assert.Equal("[QA] Shop", Project(offer.CompletionText.Trim('\'')).Name);
        // This parameter doesn't support wildcards.
        Assert.Equal("'[QA] Shop'", Press("New-DFRemoteSession", "ProjectName", "[").Single().CompletionText);
    }

    [Fact]
    public void A_resource_without_a_name_does_not_affect_the_others()
    {
        Stub(_ => StubServer.Json(
            """{"projects":[{"arn":"arn:aws:devicefarm:us-west-2:123456789012:project:p-1"},"""
            + """{"arn":"arn:aws:devicefarm:us-west-2:123456789012:project:p-2","name":"Shop"}]}"""));
        Assert.Equal(["Shop"], Press("Get-DFRemoteProject", "Name", "").Select(offer => offer.CompletionText));
        Assert.Equal(2, Press("New-DFRemoteSession", "ProjectArn", "").Count);
    }

    [Theory]
    [InlineData("Get-DFRemoteSession", "Status", "pend", "PENDING PENDING_CONCURRENCY PENDING_DEVICE")]
    [InlineData("Get-DFRemoteSession", "Result", "E", "ERRORED")]
    [InlineData("Get-DFRemoteDevice", "Platform", "", "ANDROID IOS")]
    [InlineData("Get-DFRemoteDevice", "FormFactor", "t", "TABLET")]
    [InlineData("Get-DFRemoteDevice", "Availability", "b", "BUSY")]
    [InlineData("Get-DFRemoteDevice", "FleetType", "pr", "PRIVATE")]
    [InlineData("New-DFRemoteSession", "BillingMethod", "", "METERED UNMETERED")]
    [InlineData("Get-DFRemoteSessionArtifact", "Category", "", "FILE LOG SCREENSHOT")]
    [InlineData("Get-DFRemoteSessionArtifact", "Type", "vid", "VIDEO VIDEO_LOG")]
    [InlineData("Add-DFRemoteApp", "Type", "ios", "IOS_APP")]
    [InlineData("Get-ASFleet", "State", "st", "STARTING STOPPED STOPPING")]
    [InlineData("Get-ASFleet", "FleetType", "", "ALWAYS_ON ELASTIC ON_DEMAND")]
    [InlineData(
        "New-ASFleet", "InstanceType", "stream.standard",
        "stream.standard.2xlarge stream.standard.large stream.standard.medium stream.standard.small stream.standard.xlarge")]
    [InlineData("New-ASFleet", "Platform", "amazon", "AMAZON_LINUX2")]
    [InlineData("Set-ASFleet", "StreamView", "", "APP DESKTOP")]
    [InlineData("Get-ASSession", "AuthenticationType", "", "API AWS_AD SAML USERPOOL")]
    [InlineData("Get-ASSession", "ConnectionState", "n", "NOT_CONNECTED")]
    [InlineData("Get-ASSession", "State", "", "ACTIVE EXPIRED PENDING")]
    [InlineData("Get-ASImage", "Visibility", "p", "PRIVATE PUBLIC")]
    [InlineData("Get-ASImage", "State", "a", "AVAILABLE")]
    [InlineData("New-ASStack", "FileUpload", "", "DISABLED ENABLED")]
    [InlineData("New-ASStack", "AgentAction", "COMP", "COMPUTER_INPUT COMPUTER_VISION")]
    [InlineData("Get-DFRemoteProject", "Region", "eu-cen", "eu-central-1 eu-central-2")]
    public void Known_values_are_offered_without_a_call(string command, string parameter, string word, string offered)
    {
        Assert.Equal(
            offered.Split(' '), Complete(command, parameter, word).Select(result => result.CompletionText).Order(StringComparer.Ordinal));
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void Completion_offers_profiles_of_the_configuration_files()
    {
        const string Keys = "aws_access_key_id = AKIDSHOP\naws_secret_access_key = geheim\n";
        using var profiles = new ProfileScope($"[profile shop@team]\n{Keys}[profile bank]\n{Keys}[profile bare]\nregion = us-west-2\n");
        // Completion offers the same profiles as 'aws configure list-profiles'. Completion also offers profiles without access keys,
        // because such profiles might use the IAM role of an EC2 instance.
        Assert.Equal(
            ["bank", "bare", "'shop@team'"], Complete("Set-RemoteSessionDefault", "ProfileName", "").Select(offer => offer.CompletionText));
    }

    // Repeats the tab completion until at least one value is offered.
    private List<CompletionResult> Press(string command, string parameter, string word, params (string Name, object Value)[] typed)
    {
        List<CompletionResult> offers = [];
        SpinWait.SpinUntil(() => (offers = Complete(command, parameter, word, typed)).Count > 0, TimeSpan.FromSeconds(20));
        return offers;
    }
}
