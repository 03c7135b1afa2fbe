using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Ctrl+C while the AWS SDK waits for the credential process of a profile. The SDK blocks a thread for that and can't be told to end; the
/// prompt is back within a second all the same, and nothing is sent when the credentials come later.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed class StopWithoutCredentialsTests : StopTest
{
    // The search is the same in all commands: one command of each verb.
    public static TheoryData<string, Place> Commands => Of(All().GroupBy(VerbOf).Select(commands => commands.First()));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_looks_for_credentials_ends_within_a_second(string command, Place place)
    {
        var folder = Owned(new TemporaryFolder());
        var go = Path.Combine(folder.Path, "go");
        using var profiles = new ProfileScope($"[profile slow]\ncredential_process = {Process(folder)}\n");
        using var watcher = new FileSystemWatcher(folder.Path, "begun") { EnableRaisingEvents = true };
        watcher.Created += (_, _) => Begun.Set();
        watcher.Changed += (_, _) => Begun.Set();
        var service = Owned(new StubServer(_ => StubServer.Json("{}")));
        Session = new CmdletSession(connect: false);
        Session.Run("Set-RemoteSessionDefault", ("EndpointUrl", service.Url), ("Region", "us-east-1"), ("ProfileName", "slow"));
        EndsInTime(command, place);
        File.WriteAllText(go, "");
        Session.Run("Get-DFRemoteAccount");
        Assert.Equal(["GetAccountSettings"], service.Requests.Select(request => request.Operation));
    }

    // A program that gives credentials once the file "go" is there.
    private static string Process(TemporaryFolder folder)
    {
        folder.File("keys", """{"Version":1,"AccessKeyId":"AKIDEXAMPLE","SecretAccessKey":"a-secret-of-the-test"}""");
        return OperatingSystem.IsWindows()
            ? folder.File(
                "keys.cmd",
                "@cd /d %~dp0\r\n@echo x> begun\r\n:again\r\n@if exist go (type keys & exit /b)\r\n@ping -n 2 127.0.0.1 > nul\r\n@goto "
                + "again\r\n")
            : "/bin/sh " + folder.File(
                "keys.sh", "cd \"$(dirname \"$0\")\"\necho x > begun\nwhile [ ! -f go ]; do sleep 0.05; done\ncat keys\n");
    }
}
