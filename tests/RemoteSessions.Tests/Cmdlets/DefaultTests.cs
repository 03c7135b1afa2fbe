using System.Management.Automation;
using System.Net;
using RemoteSessions.Commands.Connection;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests the default connection, which commands use if no connection is specified.</summary>
[Collection(EnvironmentTests.Name)]
public sealed class DefaultTests : CmdletTest
{
    public DefaultTests() => Session = new CmdletSession(connect: false);

    [Fact]
    public void Set_properties_are_returned_and_others_do_not_change()
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
    public void A_misspelt_Region_is_an_error_and_is_not_set(string region, string meant)
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
    public void Specified_keys_replace_a_default_profile_and_a_profile_replaces_keys()
    {
        Set(("ProfileName", "shop"));
        Set(("Credential", Session.Credential));
        Assert.Equal((null, null, null, Session.Emulator.Keys.AccessKeyId), Default());
        Set(("ProfileName", "bank"));
        Assert.Equal((null, "bank", null, null), Default());
    }

    [Fact]
    public void The_secret_cannot_be_read_back()
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
    public void A_session_token_is_used_with_its_key()
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
    public void An_invalid_value_changes_nothing(string parameter, object? value)
    {
        Set(("Region", "eu-west-1"), ("ProfileName", "shop"));
        Session.Run("Set-RemoteSessionDefault", (parameter, value));
        Assert.Equal("ParameterArgumentValidationError", Session.Error.Id);
        Assert.Equal(("eu-west-1", "shop", null, null), Default());
    }

    [Fact]
    public void A_specified_connection_takes_precedence_for_one_command()
    {
        var server = Owned(new StubServer(_ => StubServer.Json("""{"accountSettings":{"awsAccountNumber":"999999999999"}}""")));
        Set(("EndpointUrl", server.Url), ("Credential", Session.Credential));
        var here = Session.Run<DFRemoteAccount>("Get-DFRemoteAccount", ("EndpointUrl", Session.Emulator.EndpointUrl)).Single();
        var there = Session.Run<DFRemoteAccount>("Get-DFRemoteAccount").Single();
        Assert.Equal(("123456789012", "999999999999"), (here.AccountId, there.AccountId));
    }

    [Fact]
    public void A_default_Region_is_ignored_for_a_single_Region_service()
    {
        Set(("EndpointUrl", Session.Emulator.EndpointUrl), ("Credential", Session.Credential), ("Region", "eu-central-1"));
        Assert.Equal("us-west-2", Session.Run<DFRemoteAccount>("Get-DFRemoteAccount").Single().Region);
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void Clear_removes_all_defaults()
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
    public void WhatIf_and_WhatIfPreference_change_nothing(string command)
    {
        Set(("Region", "eu-west-1"), ("ProfileName", "shop"));
        (string, object?)[] region = command.StartsWith("Set", StringComparison.Ordinal) ? [("Region", "us-east-1")] : [];
        Assert.Empty(Session.Run(command, [("WhatIf", true), .. region]));
        Assert.Empty(Session.Pipe(null, shell => shell.AddScript($"$WhatIfPreference = $true; {command}", useLocalScope: true)));
        Assert.Empty(Session.Errors);
        Assert.Equal(("eu-west-1", "shop", null, null), Default());
    }

    [Fact]
    public void Two_runspaces_do_not_affect_each_others_defaults()
    {
        using var other = new CmdletSession(empty: true);
        Set(("EndpointUrl", Session.Emulator.EndpointUrl), ("Credential", Session.Credential), ("Region", "eu-west-1"));
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
        Assert.Empty(other.Run("Get-DFRemoteProject"));
        other.Run("Clear-RemoteSessionDefault");
        Assert.Equal(("eu-west-1", null, Session.Emulator.EndpointUrl.AbsoluteUri, Session.Emulator.Keys.AccessKeyId), Default());

        // Both users are prompted at the same time, each in their own session.
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
