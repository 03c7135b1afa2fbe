using System.Management.Automation;
using System.Text.RegularExpressions;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>Tests which Regions and profiles Get-RemoteSession queries. The signature of each call contains the Region.</summary>
[Collection(EnvironmentTests.Name)]
public sealed partial class SessionRegionTests : SessionsCmdletTest
{
    private string Profiles =>
        $"[profile shop]\naws_access_key_id = {Session.Emulator.Keys.AccessKeyId}\naws_secret_access_key = "
        + $"{Session.Emulator.Keys.SecretAccessKey}\n"
        + $"[profile bank]\naws_access_key_id = {Session.Emulator.Keys.AccessKeyId}\naws_secret_access_key = "
        + $"{Session.Emulator.Keys.SecretAccessKey}\n"
        + "[profile wrong]\naws_access_key_id = AKIDWRONG\naws_secret_access_key = geheim\n";

    [Theory]
    [InlineData(
        "us-*", "appstream/us-east-1 appstream/us-east-2 appstream/us-west-2 desktops/us-east-1 desktops/us-east-2 desktops/us-west-2 "
            + "devicefarm/us-west-2 workspaces/us-east-1 workspaces/us-west-2")]
    [InlineData("US-W*", "appstream/us-west-2 desktops/us-west-2 devicefarm/us-west-2 workspaces/us-west-2")]
    [InlineData(
        "eu-west-?", "appstream/eu-west-1 appstream/eu-west-2 appstream/eu-west-3 desktops/eu-west-1 desktops/eu-west-2 desktops/eu-west-3 "
            + "workspaces/eu-west-1 workspaces/eu-west-2")]
    [InlineData("us-gov-*", "appstream/us-gov-east-1 appstream/us-gov-west-1")]
    [InlineData("us-east-1", "appstream/us-east-1 desktops/us-east-1 workspaces/us-east-1")]
    [InlineData("us-west-2", "appstream/us-west-2 desktops/us-west-2 devicefarm/us-west-2 workspaces/us-west-2")]
    [InlineData(
        "us-east-1,us-east-*,us-east-1",
        "appstream/us-east-1 appstream/us-east-2 desktops/us-east-1 desktops/us-east-2 workspaces/us-east-1")]
    [InlineData("xx-new-1", "appstream/xx-new-1 desktops/xx-new-1 workspaces/xx-new-1")]
    public void A_pattern_selects_the_Regions_in_which_each_service_is_available(string regions, string asked) =>
        Assert.Equal(asked, Line(Asked(regions.Split(','))));

    [Theory]
    [InlineData("Get-RemoteSession")]
    [InlineData("Measure-RemoteSessionCapacity")]
    public void An_unmatched_Region_pattern_is_an_error_and_the_others_are_read(string command)
    {
        Assert.Empty(Session.Run(command, ("Region", "us-est-*")));
        Failed("InvalidRegion", ErrorCategory.InvalidArgument, "us-est-*", "'us-est-*' doesn't match any Region where", "Correct -Region");
        Assert.Empty(Session.Emulator.Calls);
        Assert.NotEmpty(Session.Run(command, ("Region", new[] { "us-east-?", "eu-wst-*" })));
        Failed("InvalidRegion", ErrorCategory.InvalidArgument, "eu-wst-*");
        Session.Run(command, ("Region", new[] { "us-est-*", "eu-wst-*" }));
        Assert.Equal(["eu-wst-*", "us-est-*"], Session.Errors.Select(error => $"{error.TargetObject}").Order());
    }

    [Fact]
    public void A_Region_pattern_without_the_selected_service_is_an_error()
    {
        List(("Region", "eu-*"), ("Service", "DeviceFarm"));
        Failed("InvalidRegion", ErrorCategory.InvalidArgument, "eu-*", "DeviceFarm");
    }

    [Fact]
    public void A_wildcard_selects_all_Regions_of_each_service_in_the_same_partition()
    {
        var asked = Asked("*");
        Assert.Equal(asked.Count, asked.Distinct().Count());
        Assert.DoesNotContain(
            asked, scope => scope.Contains("gov", StringComparison.Ordinal) || scope.Contains("/cn-", StringComparison.Ordinal));
        Assert.Equal(["devicefarm/us-west-2"], asked.Where(scope => scope.StartsWith("devicefarm", StringComparison.Ordinal)));
        Assert.Equal(
            (18, 17, 11),
            (asked.Count(scope => scope.StartsWith("appstream", StringComparison.Ordinal)),
                asked.Count(scope => scope.StartsWith("desktops", StringComparison.Ordinal)),
                asked.Count(scope => scope.StartsWith("workspaces", StringComparison.Ordinal))));
    }

    [Fact]
    public void Overlapping_patterns_return_each_session_once()
    {
        var found = List(("Region", new[] { "us-*", "*-west-2", "eu-west-1" }));
        Succeeded();
        Assert.Equal(
            "AppStream/eu-west-1:3 AppStream/us-east-1:9 AppStream/us-west-2:2 DeviceFarm/us-west-2:1 WorkSpaces/eu-west-1:7 "
            + "WorkSpaces/us-east-1:7 WorkSpaces/us-west-2:7 WorkSpacesPersonal/eu-west-1:2 WorkSpacesPersonal/us-east-1:2 "
            + "WorkSpacesPersonal/us-west-2:2",
            Line(found.GroupBy(session => $"{session.Service}/{session.Region}").Select(group => $"{group.Key}:{group.Count()}")));
        Assert.Equal(found.Count, found.Select(session => (session.Region, session.SessionId)).Distinct().Count());
    }

    [Fact]
    public void An_unreachable_Region_writes_one_error_for_each_service_and_the_list_continues()
    {
        var found = List(("Region", new[] { "us-west-1", "us-east-1" }));
        Assert.Equal(
            "AppStream us-west-1, WorkSpaces us-west-1, WorkSpacesPersonal us-west-1", string.Join(
                ", ", Session.Errors.Select(error => $"{error.TargetObject}").Order()));
        Assert.Equal(18, found.Count);
    }

    [Theory]
    [InlineData("us east 1")]
    [InlineData("us-west-2; rm")]
    public void An_invalid_Region_is_rejected(string region)
    {
        List(("Region", region));
        Assert.Equal(ErrorCategory.InvalidData, Session.Error.Record.CategoryInfo.Category);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void A_missing_Region_writes_one_error_and_Device_Farm_is_still_read()
    {
        Session = new CmdletSession(timeScale: 1, region: null);
        var found = List();
        Assert.Equal("Google Pixel 7a", Assert.Single(found).UserId);
        Assert.Equal(["AppStream", "WorkSpaces", "WorkSpacesPersonal"], Session.Errors.Select(error => $"{error.TargetObject}").Order());
        Assert.All(Session.Errors, error => Assert.StartsWith("NoRegion,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
    }

    [Fact]
    public void A_failing_profile_does_not_affect_the_others()
    {
        using var profiles = new ProfileScope(Profiles);
        var found = List(("ProfileName", new[] { "shop", "wrong", "bank", "shop" }), ("Service", new[] { "DeviceFarm", "WorkSpaces" }));
        Assert.Equal(
            "DeviceFarm/bank:1 DeviceFarm/shop:1 WorkSpaces/bank:7 WorkSpaces/shop:7",
            Line(found.GroupBy(session => $"{session.Service}/{session.ProfileName}").Select(group => $"{group.Key}:{group.Count()}")));
        Assert.Equal(["DeviceFarm wrong", "WorkSpaces wrong"], Session.Errors.Select(error => $"{error.TargetObject}").Order());
        Assert.DoesNotContain(Session.Texts, text => text.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public void A_piped_session_is_ended_with_its_own_profile()
    {
        Begin(300);
        using var profiles = new ProfileScope(Profiles);
        var found = List(("ProfileName", "shop"), ("UserId", new[] { "bob", "jane.doe@*" }));
        Session.Run("Clear-RemoteSessionDefault");
        Session.Run("Set-RemoteSessionDefault", ("EndpointUrl", Session.Emulator.EndpointUrl), ("ProfileName", "wrong"));
        var ended = Session.Pipe<RemoteSessions.Sessions.RemoteSession>(found, "Stop-RemoteSession", ("Force", true), ("PassThru", true));
        Succeeded();
        Assert.Equal(["shop", "shop"], ended.Select(session => session.ProfileName));
        Session.Pipe<object>([found[0]], "Stop-RemoteSession", ("Force", true), ("ProfileName", "wrong"));
        Assert.Equal("InvalidArgument", Session.Error.Id);
    }

    // Returns the service and the Region of each call that a stub server receives. WorkSpaces lists pools and desktops separately.
    private List<string> Asked(params string[] regions)
    {
        var server = Stub(_ => StubServer.Json("{}"));
        Assert.Empty(List(("Region", regions)));
        Succeeded();
        return [.. from request in server.Requests
                   let scope = Scope().Match(request.Headers["Authorization"])
                   let isDesktops = request.Operation == "DescribeWorkspacesConnectionStatus"
                   select $"{(isDesktops ? "desktops" : scope.Groups[2].Value)}/{scope.Groups[1].Value}"];
    }

    [GeneratedRegex(@"Credential=\w+/\d+/([\w-]+)/(\w+)/aws4_request")]
    private static partial Regex Scope();
}
