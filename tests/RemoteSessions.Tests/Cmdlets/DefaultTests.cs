using System.Management.Automation;
using System.Net;
using RemoteSessions.Commands.Connection;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>The connection that commands use where they name none.</summary>
[Collection(EnvironmentTests.Name)]
public sealed class DefaultTests : CmdletTest
{
    public DefaultTests() => Session = new CmdletSession(connect: false);

    [Fact]
    public void What_is_set_is_shown_and_what_is_not_named_stays()
    {
        Assert.Equal((null, null, null, null), Default());
        Set(("Region", "eu-west-1"));
        Set(("EndpointUrl", "http://127.0.0.1:4599"));
        Set(("ProfileName", "shop"));
        Assert.Equal(("eu-west-1", "shop", "http://127.0.0.1:4599/", null), Default());
        Set(("Region", "us-east-1"));
        Assert.Equal(("us-east-1", "shop", "http://127.0.0.1:4599/", null), Default());
        Assert.Empty(Session.Emulator.Calls);
    }

    [Theory]
    [InlineData("us-est-1", "us-east-1")]
    [InlineData("us-esat-1", "us-east-1")]
    [InlineData("eu-cental-1", "eu-central-1")]
    [InlineData("ap-southest-2", "ap-southeast-2")]
    public void A_misspelt_region_is_an_error_and_not_set(string region, string meant)
    {
        Set(("Region", "eu-west-1"));
        Session.Run("Set-RemoteSessionDefault", ("Region", region));
        var (id, record) = Session.Error;
        Assert.Equal(("InvalidRegion", ErrorCategory.InvalidArgument, region), (id, record.CategoryInfo.Category, record.TargetObject));
        Assert.Contains($"Did you mean {meant}?", $"{record}", StringComparison.Ordinal);
        Assert.Equal("eu-west-1", Default().Item1);
    }

    [Theory]
    [InlineData("us-east-9")]
    [InlineData("eu-east-1")]
    [InlineData("us-gov-west-1")]
    [InlineData("mx-north-1")]
    [InlineData("eusc-de-east-1")]
    [InlineData("xx-new-1")]
    public void A_region_that_may_be_new_is_set(string region)
    {
        Set(("Region", region));
        Assert.Equal(region, Default().Item1);
    }

    [Fact]
    public void Keys_take_the_place_of_a_profile_and_a_profile_that_of_keys()
    {
        Set(("ProfileName", "shop"));
        Set(("Credential", Session.Credential));
        Assert.Equal((null, null, null, Session.Emulator.Keys.AccessKeyId), Default());
        Set(("ProfileName", "bank"));
        Assert.Equal((null, "bank", null, null), Default());
    }

    [Fact]
    public void The_secret_is_not_to_be_had_back()
    {
        var shown = Session.Run<RemoteSessionDefault>(
            "Set-RemoteSessionDefault", ("Credential", Session.Credential),
            ("SessionToken", new NetworkCredential("", "geheim").SecurePassword)).Single();
        Assert.Equal(
            ["AccessKeyId", "EndpointUrl", "ProfileName", "Region"], shown.GetType()
                .GetProperties().Select(property => property.Name).Order());
        Assert.DoesNotContain(shown.GetType().GetProperties(), property =>
            $"{property.GetValue(shown)}".Contains(Session.Emulator.Keys.SecretAccessKey, StringComparison.Ordinal)
                || $"{property.GetValue(shown)}" == "geheim");
    }

    [Fact]
    public void A_session_token_goes_with_its_key()
    {
        var server = new StubServer(_ => StubServer.Json("{}"));
        Owned(server);
        Set(("EndpointUrl", server.Url), ("Credential", Session.Credential),
            ("SessionToken", new NetworkCredential("", "token-1").SecurePassword));
        Session.Run("Get-DFRemoteProject");
        Set(("Credential", Session.Credential));
        Session.Run("Get-DFRemoteProject");
        Assert.Equal(["token-1", ""], server.Requests.Select(request => request.Headers.GetValueOrDefault("X-Amz-Security-Token", "")));
    }

    [Theory]
    [InlineData("Region", "")]
    [InlineData("ProfileName", "")]
    [InlineData("EndpointUrl", "nowhere")]
    public void A_value_that_is_none_changes_nothing(string parameter, object? value)
    {
        Set(("Region", "eu-west-1"), ("ProfileName", "shop"));
        Session.Run("Set-RemoteSessionDefault", (parameter, value));
        Assert.Equal("ParameterArgumentValidationError", Session.Error.Id);
        Assert.Equal(("eu-west-1", "shop", null, null), Default());
    }

    [Fact]
    public void What_a_command_names_comes_first_and_is_forgotten_after()
    {
        var server = Owned(new StubServer(_ => StubServer.Json("""{"accountSettings":{"awsAccountNumber":"999999999999"}}""")));
        Set(("EndpointUrl", server.Url), ("Credential", Session.Credential));
        var here = Session.Run<DFRemoteAccount>("Get-DFRemoteAccount", ("EndpointUrl", Session.Emulator.EndpointUrl)).Single();
        var there = Session.Run<DFRemoteAccount>("Get-DFRemoteAccount").Single();
        Assert.Equal(("123456789012", "999999999999"), (here.AccountId, there.AccountId));
    }

    [Fact]
    public void A_default_region_is_not_for_a_service_that_exists_in_one_only()
    {
        Set(("EndpointUrl", Session.Emulator.EndpointUrl), ("Credential", Session.Credential), ("Region", "eu-central-1"));
        Assert.Equal("us-west-2", Session.Run<DFRemoteAccount>("Get-DFRemoteAccount").Single().Region);
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void Clear_forgets_all()
    {
        Set(("Region", "eu-west-1"), ("EndpointUrl", Session.Emulator.EndpointUrl), ("Credential", Session.Credential));
        Assert.Empty(Session.Run("Clear-RemoteSessionDefault"));
        Assert.Equal((null, null, null, null), Default());
        Session.Run("Get-DFRemoteProject", ("EndpointUrl", Session.Emulator.EndpointUrl));
        Assert.Equal("NoCredentials", Session.Error.Id);
        Session.Run("Clear-RemoteSessionDefault");
        Assert.Empty(Session.Errors);
    }

    [Theory]
    [InlineData("Set-RemoteSessionDefault")]
    [InlineData("Clear-RemoteSessionDefault")]
    public void What_if_and_the_preference_change_nothing(string command)
    {
        Set(("Region", "eu-west-1"), ("ProfileName", "shop"));
        (string, object?)[] region = command.StartsWith("Set", StringComparison.Ordinal) ? [("Region", "us-east-1")] : [];
        Assert.Empty(Session.Run(command, [("WhatIf", true), .. region]));
        Assert.Empty(Session.Pipe(null, shell => shell.AddScript($"$WhatIfPreference = $true; {command}", useLocalScope: true)));
        Assert.Empty(Session.Errors);
        Assert.Equal(("eu-west-1", "shop", null, null), Default());
    }

    [Fact]
    public void Two_runspaces_neither_share_nor_break_each_others()
    {
        using var other = new CmdletSession(empty: true);
        Set(("EndpointUrl", Session.Emulator.EndpointUrl), ("Credential", Session.Credential), ("Region", "eu-west-1"));
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
        Assert.Empty(other.Run("Get-DFRemoteProject"));
        other.Run("Clear-RemoteSessionDefault");
        Assert.Equal(("eu-west-1", null, Session.Emulator.EndpointUrl.AbsoluteUri, Session.Emulator.Keys.AccessKeyId), Default());

        // At the same time, too: each asks its own.
        using var first = Asking(Session);
        other.PointTo(other.Emulator.EndpointUrl);
        using var second = Asking(other);
        var (one, two) = (first.BeginInvoke(), second.BeginInvoke());
        Assert.Equal(2, first.EndInvoke(one).Count);
        Assert.Empty(second.EndInvoke(two));
        Assert.Empty(first.Streams.Error.Concat(second.Streams.Error));
    }

    private static PowerShell Asking(CmdletSession session)
    {
        var shell = PowerShell.Create();
        shell.Runspace = session.Runspace;
        return CmdletSession.Add(shell, "Get-DFRemoteProject");
    }

    private void Set(params (string Name, object? Value)[] parameters)
    {
        Session.Run("Set-RemoteSessionDefault", parameters);
        Assert.Empty(Session.Errors);
    }

    private (string? Region, string? ProfileName, string? EndpointUrl, string? AccessKeyId) Default()
    {
        var now = Session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single();
        return (now.Region, now.ProfileName, now.EndpointUrl?.AbsoluteUri, now.AccessKeyId);
    }
}
