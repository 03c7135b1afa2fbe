using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests -Region, -ProfileName, -Credential, and -EndpointUrl, on the command line and in $PSDefaultParameterValues.</summary>
public sealed class ConnectionParameterTests : CmdletTest
{
    public ConnectionParameterTests() => Session = new CmdletSession(region: "us-east-1");

    [Theory]
    [InlineData("US-EAST-1")]
    [InlineData("Us-East-1")]
    public void The_Region_is_not_case_sensitive(string region)
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
    public void An_unsupported_Region_is_named_in_the_error(string command, string region, string hint)
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
    public void A_specified_account_replaces_that_of_PSDefaultParameterValues()
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
    public void A_Region_in_PSDefaultParameterValues_applies_to_input_without_a_Region(string key)
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
    public void A_script_block_in_PSDefaultParameterValues_counts_as_a_default()
    {
        var live = Fleet();
        Preset(("*:Region", ScriptBlock.Create("'eu-west-1'")));
        Assert.Equal("us-east-1", Session.Pipe<ASFleet>([live], "Get-ASFleet").Single().Region);
        Assert.Empty(Session.Errors);
        Session.Pipe<ASFleet>([live], "Get-ASFleet", ("Region", "us-west-2"));
        Assert.Equal("InvalidArgument", Session.Error.Id);
    }

    [Fact]
    public void PSDefaultParameterValues_that_are_disabled_or_for_another_command_are_ignored()
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
    public void A_default_Region_in_PSDefaultParameterValues_is_ignored_for_a_single_Region_service()
    {
        Preset(("*:Region", "eu-west-1"));
        Assert.All(Session.Run("Get-DFRemoteProject"), project => Assert.Equal("us-west-2", project.Properties["Region"].Value));
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void A_specified_credential_replaces_the_profile_of_a_row()
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
