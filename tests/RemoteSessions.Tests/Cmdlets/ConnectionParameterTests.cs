using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>-Region, -ProfileName, -Credential, and -EndpointUrl, as typed and as $PSDefaultParameterValues fills them in.</summary>
public sealed class ConnectionParameterTests : CmdletTest
{
    public ConnectionParameterTests() => Session = new CmdletSession(region: "us-east-1");

    [Theory]
    [InlineData("US-EAST-1")]
    [InlineData("Us-East-1")]
    public void A_Region_may_be_typed_in_any_case(string region)
    {
        Assert.Equal("us-east-1", Fleet(("Region", region)).Region);
        Assert.Equal("us-east-1", Session.Run<RemoteSessionDefault>("Set-RemoteSessionDefault", ("Region", region)).Single().Region);
        Assert.Equal(
            "us-east-1", Session.Pipe<ASFleet>([CmdletSession.Row(("Name", "prod-apps"), ("Region", region))], "Get-ASFleet")
                .Single().Region);
        Assert.All(
            Session.Run("Get-RemoteSession", ("Region", region), ("Service", "AppStream")), session => Assert.Equal(
                "us-east-1", session.Properties["Region"].Value));
        Assert.Single(Session.Run("Get-ASFleet", ("Name", "prod-apps"), ("Region", new[] { region, "us-east-1" })));
    }

    [Theory]
    [InlineData("Get-ASFleet", "us-esat-1", "Did you mean us-east-1?")]
    [InlineData("Get-WksPool", "us-esat-1", "Did you mean us-east-1?")]
    [InlineData("Get-DFRemoteProject", "eu-west-1", "It's available only in us-west-2.")]
    public void A_Region_that_the_service_does_not_have_is_what_the_error_is_about(string command, string region, string hint)
    {
        Session.Run(command, ("Region", region));
        Assert.Equal(("InvalidRegion", ErrorCategory.InvalidArgument), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        foreach (var part in new[] { $"'{region}'", hint, "-Region" })
            Assert.Contains(part, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.DoesNotMatch("secret key|clock", $"{Session.Error.Record}");
    }

    [Theory]
    [InlineData("Get-ASFleet")]
    [InlineData("Get-RemoteSession")]
    [InlineData("Stop-ASFleet", "Name", "prod-apps")]
    [InlineData("Set-RemoteSessionDefault")]
    [InlineData("Measure-RemoteSessionCapacity")]
    public void A_profile_and_a_credential_are_two_accounts(string command, params string[] name)
    {
        (string, object?)[] named = name is [var parameter, var value] ? [(parameter, value)] : [];
        Session.Run(command, [.. named, ("ProfileName", "prod"), ("Credential", Session.Credential)]);
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Assert.Contains("-ProfileName and -Credential", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
        Assert.Null(Session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single().ProfileName);
    }

    [Fact]
    public void A_typed_account_replaces_one_of_PSDefaultParameterValues()
    {
        Preset(("*:ProfileName", "nobody"));
        Fleet(("Credential", Session.Credential));
        Session.Run("Get-ASFleet");
        Assert.Equal("ProfileNotFound", Session.Error.Id);
        Preset(("*:ProfileName", "nobody"), ("*:Credential", Session.Credential));
        Session.Run("Get-ASFleet");
        Assert.Equal("InvalidArgument", Session.Error.Id);
    }

    [Theory]
    [InlineData("*:Region")]
    [InlineData("Get-AS*:Region")]
    [InlineData("'Get-ASFleet':Reg*")]
    public void A_Region_of_PSDefaultParameterValues_is_for_what_names_none(string key)
    {
        Preset((key, "eu-west-1"));
        Assert.Equal("eu-west-1", Fleet().Region);
        Assert.Equal("us-east-1", Fleet(("Region", "us-east-1")).Region);
        var row = CmdletSession.Row(("Name", "prod-apps"), ("Region", "us-east-1"));
        Assert.Equal("us-east-1", Session.Pipe<ASFleet>([row], "Get-ASFleet").Single().Region);
        Assert.Equal("eu-west-1", Session.Pipe<ASFleet>([CmdletSession.Row(("Name", "prod-apps"))], "Get-ASFleet").Single().Region);
        Assert.Equal("us-east-1", Session.Pipe<ASFleet>([row], "Get-ASFleet", ("Region", "US-EAST-1")).Single().Region);
    }

    [Fact]
    public void A_script_block_of_PSDefaultParameterValues_is_a_preset_like_any_other()
    {
        var live = Fleet();
        Preset(("*:Region", ScriptBlock.Create("'eu-west-1'")));
        Assert.Equal("us-east-1", Session.Pipe<ASFleet>([live], "Get-ASFleet").Single().Region);
        Assert.Empty(Session.Errors);
        Session.Pipe<ASFleet>([live], "Get-ASFleet", ("Region", "us-west-2"));
        Assert.Equal("InvalidArgument", Session.Error.Id);
    }

    [Fact]
    public void PSDefaultParameterValues_that_are_disabled_or_for_another_command_are_no_presets()
    {
        var live = Fleet();
        foreach (var values in new (string, object)[][]
            { [("*:Region", "us-west-2"), ("Disabled", true)], [("Get-ASStack:Region", "us-west-2")] })
        {
            Preset(values);
            Session.Pipe<ASFleet>([live], "Get-ASFleet", ("Region", "us-west-2"));
            Assert.Equal("InvalidArgument", Session.Error.Id);
        }
    }

    [Fact]
    public void A_default_Region_of_PSDefaultParameterValues_is_not_for_a_service_that_exists_in_one_only()
    {
        Preset(("*:Region", "eu-west-1"));
        Assert.All(Session.Run("Get-DFRemoteProject"), project => Assert.Equal("us-west-2", project.Properties["Region"].Value));
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void A_typed_credential_replaces_the_profile_of_a_row()
    {
        var row = CmdletSession.Row(("Name", "prod-apps"), ("ProfileName", "nobody"));
        var fleet = Session.Pipe<ASFleet>([row], "Get-ASFleet", ("Credential", Session.Credential)).Single();
        Assert.Empty(Session.Errors);
        Assert.Null(fleet.ProfileName);
    }

    private ASFleet Fleet(params (string Name, object? Value)[] parameters)
    {
        var fleet = Session.Run<ASFleet>("Get-ASFleet", [("Name", "prod-apps"), .. parameters]);
        Assert.Empty(Session.Errors);
        return fleet.Single();
    }

    private void Preset(params (string Key, object Value)[] entries)
    {
        var values = new DefaultParameterDictionary();
        foreach (var (key, value) in entries)
            values.Add(key, value);
        Session.Runspace.SessionStateProxy.SetVariable("PSDefaultParameterValues", values);
    }
}
