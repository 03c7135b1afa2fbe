using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests commands with several profiles, and checks which identity each call uses.</summary>
[Collection(EnvironmentTests.Name)]
public sealed class ProfileTests : CmdletTest
{
    private string Profiles =>
        $"[profile shop]\naws_access_key_id = {Session.Emulator.Keys.AccessKeyId}\naws_secret_access_key = "
        + $"{Session.Emulator.Keys.SecretAccessKey}\n"
        + $"[profile bank]\naws_access_key_id = {Session.Emulator.Keys.AccessKeyId}\naws_secret_access_key = "
        + $"{Session.Emulator.Keys.SecretAccessKey}\n"
        + "[profile wrong]\naws_access_key_id = AKIDWRONG\naws_secret_access_key = geheim\n"
        + "[profile bare]\nregion = us-west-2\n";

    [Theory]
    [InlineData("wrong", "UnrecognizedClientException")]
    [InlineData("nobody", "ProfileNotFound")]
    public void A_failing_profile_writes_one_error_and_the_others_continue(string bad, string id)
    {
        using var profiles = new ProfileScope(Profiles);
        var found = Session.Run<DFRemoteProject>(
            "Get-DFRemoteProject", ("Name", "Retail*"), ("ProfileName", new[] { "shop", bad, "bank", "shop" }));
        Assert.Equal(["bank", "shop"], found.Select(project => project.ProfileName).Order());
        Assert.Equal(id, Session.Error.Id);
        Assert.Equal(bad, Session.Error.Record.TargetObject);
        Assert.DoesNotContain(Session.Texts, text => text.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public void A_profile_without_keys_does_not_affect_the_others()
    {
        using var profiles = new ProfileScope(Profiles);
        var found = Session.Run<DFRemoteProject>(
            "Get-DFRemoteProject", ("Name", "Retail*"), ("ProfileName", new[] { "bare", "shop", "bank" }), ("ThrottleLimit", 1));
        Assert.Equal(["bank", "shop"], found.Select(project => project.ProfileName).Order());
        Assert.Equal(("NoCredentials", "bare"), (Session.Error.Id, Session.Error.Record.TargetObject));
        var arn = SessionOf("Release candidate").Arn;
        var rows = new[] { "bare", "shop" }.Select(profile => CmdletSession.Row(("Arn", arn), ("ProfileName", profile)));
        Assert.Single(
            Session.Pipe<DFRemoteSession>(rows, "Stop-DFRemoteSession", ("PassThru", true), ("ThrottleLimit", 1), ("Force", true)));
        Assert.Equal(("NoCredentials", arn), (Session.Error.Id, $"{Session.Error.Record.TargetObject}"));
    }

    [Fact]
    public void An_unknown_profile_is_one_error()
    {
        using var profiles = new ProfileScope(Profiles);
        Session.Run("Get-DFRemoteProject", ("Name", "Nobody"), ("ProfileName", new[] { "shop", "bank" }));
        Assert.Equal(("NameNotFound", "Nobody"), (Session.Error.Id, Session.Error.Record.TargetObject));
    }

    [Fact]
    public void A_piped_object_is_changed_with_its_own_profile()
    {
        using var profiles = new ProfileScope(Profiles);
        var session = Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Status", "RUNNING"), ("ProfileName", "shop")).Single();
        Session.Run("Clear-RemoteSessionDefault");
        Session.Run("Set-RemoteSessionDefault", ("EndpointUrl", Session.Emulator.EndpointUrl), ("ProfileName", "wrong"));
        var artifacts = Session.Pipe<DFRemoteSessionArtifact>([session], "Get-DFRemoteSessionArtifact", ("Category", "LOG"));
        Assert.Empty(Session.Errors);
        Assert.All(artifacts, artifact => Assert.Equal(("us-west-2", "shop"), (artifact.Region, artifact.ProfileName)));
        Session.Pipe<object>([session], "Stop-DFRemoteSession", ("ProfileName", "wrong"), ("Force", true));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Assert.Contains("'Release candidate' was read with the profile 'shop'", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(
            "shop", Session.Pipe<DFRemoteSession>([session], "Stop-DFRemoteSession", ("PassThru", true), ("Force", true))
                .Single().ProfileName);
    }

    [Fact]
    public void A_row_specifies_its_profile_and_an_empty_cell_does_not()
    {
        using var profiles = new ProfileScope(Profiles);
        var arn = SessionOf("Release candidate").Arn;
        var rows = new[] { "shop", "", "wrong" }
            .Select(profile => CmdletSession.Row(("Arn", arn), ("Region", ""), ("ProfileName", profile)));
        var found = Session.Pipe<DFRemoteSession>(rows, "Get-DFRemoteSession");
        Assert.Equal(["", "shop"], found.Select(session => session.ProfileName ?? "").Order());
        Assert.Equal("UnrecognizedClientException", Session.Error.Id);
    }

    [Fact]
    public void Specified_profiles_and_keys_take_precedence_over_defaults()
    {
        using var profiles = new ProfileScope(Profiles);
        Session.Run("Get-DFRemoteAccount", ("ProfileName", "wrong"));
        Assert.Equal("UnrecognizedClientException", Session.Error.Id);
        Session.Run("Set-RemoteSessionDefault", ("ProfileName", "wrong"));
        Session.Run("Get-DFRemoteAccount");
        Assert.Equal("UnrecognizedClientException", Session.Error.Id);
        Assert.Null(Session.Run<DFRemoteAccount>("Get-DFRemoteAccount", ("Credential", Session.Credential)).Single().ProfileName);
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void Each_profile_is_used_in_each_Region()
    {
        using var profiles = new ProfileScope(Profiles);
        Session.Run<DFRemoteAccount>(
            "Get-DFRemoteAccount", ("ProfileName", new[] { "shop", "bank" }), ("Region", new[] { "us-west-2", "us-west-2" }));
        Assert.Equal(2, Session.Calls("GetAccountSettings"));
        var server = Stub(_ => StubServer.Json("""{"accountSettings":{"awsAccountNumber":"123456789012"}}"""));
        var found = Session.Run<DFRemoteAccount>(
            "Get-DFRemoteAccount", ("ProfileName", new[] { "shop", "bank" }), ("Region", new[] { "us-west-2", "eu-west-1" }));
        Assert.Equal(
            ["eu-west-1 bank", "eu-west-1 shop", "us-west-2 bank", "us-west-2 shop"], found.Select(
                account => $"{account.Region} {account.ProfileName}").Order());
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public void WhatIf_shows_the_profile_of_an_object_if_it_is_not_the_default_profile()
    {
        var host = new RecordingHost();
        Session = new CmdletSession(host: host);
        using var profiles = new ProfileScope(Profiles);
        var session = Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Status", "RUNNING"), ("ProfileName", "shop")).Single();
        Session.Pipe<object>([session], "Stop-DFRemoteSession", ("WhatIf", true));
        Session.Pipe<object>([session], "Stop-DFRemoteSession", ("ProfileName", "shop"), ("WhatIf", true));
        var lines = host.Lines.Where(line => line.StartsWith("What if:", StringComparison.Ordinal)).ToList();
        Assert.EndsWith(" with the profile 'shop'\".", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("shop", lines[1], StringComparison.Ordinal);
    }
}
