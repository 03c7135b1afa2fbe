using System.Text;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests commands that get credentials from a prompt or a program, including commands that are stopped while they wait for the credentials.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed class CredentialCommandTests : CmdletTest
{
    private const string Role =
        "role_arn = arn:aws:iam::123456789012:role/Ops\nsource_profile = base\nmfa_serial = arn:aws:iam::123456789012:mfa/jane\n";
    private readonly TemporaryFolder _folder;

    public CredentialCommandTests() => _folder = Owned(new TemporaryFolder());

    [Fact]
    public void The_MFA_code_is_prompted_for_once_through_the_host()
    {
        Session = new CmdletSession(host: new RecordingHost());
        using var sts = new StubServer(_ => StubServer.Bytes(Encoding.UTF8.GetBytes($"""
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
            <AccessKeyId>{Session.Emulator.Keys.AccessKeyId}</AccessKeyId>
            <SecretAccessKey>{Session.Emulator.Keys.SecretAccessKey}</SecretAccessKey>
            <SessionToken></SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>
            """), 200, ("Content-Type", "text/xml")));
        using var scope = new EnvironmentScope(
            ("AWS_ENDPOINT_URL_STS", sts.Url.AbsoluteUri), ("HOME", _folder.Path), ("USERPROFILE", _folder.Path));
        using var profiles = new ProfileScope(
            $"[profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n[profile ops]\nregion = us-west-2\n{Role}");
        // The first command calls several Regions at the same time. A second command follows.
        Session.Run("Get-ASFleet", ("ProfileName", "ops"), ("Region", new[] { "us-east-1", "us-west-2", "eu-west-1", "eu-central-1" }));
        Assert.Empty(Session.Errors);
        Assert.Equal(2, Session.Run<DFRemoteProject>("Get-DFRemoteProject", ("ProfileName", "ops")).Count);
        var request = Assert.Single(sts.Requests).Text;
        // The test host returns the text of each prompt as the user's input.
        Assert.Contains(
            "TokenCode=prompted%20MFA%20code%20from%20arn%3Aaws%3Aiam%3A%3A123456789012%3Amfa%2Fjane", request, StringComparison.Ordinal);
        Assert.Contains("SerialNumber=arn%3Aaws%3Aiam%3A%3A123456789012%3Amfa%2Fjane", request, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_host_the_error_says_how_to_get_a_session()
    {
        using var scope = new EnvironmentScope(("HOME", _folder.Path), ("USERPROFILE", _folder.Path));
        using var profiles = new ProfileScope(
            $"[profile base]\naws_access_key_id = AKIDBASE\naws_secret_access_key = s\n[profile ops]\n{Role}");
        Session.Run("Get-DFRemoteProject", ("ProfileName", "ops"));
        Assert.Equal("NoCredentials", Session.Error.Id);
        Assert.Contains("aws sts get-caller-identity --profile ops", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_credential_process_runs_once_for_each_command()
    {
        var runs = Path.Combine(_folder.Path, "runs");
        var keys = Session.Emulator.Keys;
        using var profiles = new ProfileScope(Profile(
            $"echo run >> '{runs}'; echo "
            + $"'{{\"Version\":1,\"AccessKeyId\":\"{keys.AccessKeyId}\",\"SecretAccessKey\":\"{keys.SecretAccessKey}\","
            + "\"Expiration\":\"2099-01-01T00:00:00Z\"}'"));
        var arns = Session.Run<DFRemoteProject>("Get-DFRemoteProject").Select(project => (object)project.Arn!).ToList();
        Session.Pipe<DFRemoteSession>([.. arns, .. arns], "Get-DFRemoteSession", ("ProfileName", "work"));
        Assert.Empty(Session.Errors);
        Assert.Single(File.ReadAllLines(runs));
        Session.Run("Get-DFRemoteProject", ("ProfileName", "work"));
        Assert.Equal(2, File.ReadAllLines(runs).Length);
    }

    [UnixFact]
    public void A_command_that_waits_for_credentials_stops_within_a_second()
    {
        var started = Path.Combine(_folder.Path, "started");
        using var profiles = new ProfileScope(Profile($"touch '{started}'; sleep 600"));
        var stop = StopWhen(() => File.Exists(started), "Get-DFRemoteProject", ("ProfileName", "work"));
        // On a computer that isn't busy, stopping the command takes less than a second.
        Assert.InRange(stop.TotalSeconds, 0, 5);
    }

    private string Profile(string script)
    {
        var path = _folder.Program("helper.sh", "#!/bin/sh\n" + script + "\n");
        return $"[profile work]\ncredential_process = '{path}'\n";
    }
}
