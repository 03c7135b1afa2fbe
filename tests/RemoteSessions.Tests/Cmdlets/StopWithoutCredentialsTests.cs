using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests that Ctrl+C stops a command while the AWS SDK waits for the credential process of a profile. The SDK blocks the thread while it
/// waits for this process, and the wait can't be canceled. Nevertheless, PowerShell must display the prompt again within a second. If the
/// credentials arrive after the command was stopped, the command must not send a request.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed class StopWithoutCredentialsTests : StopTest
{
    // All commands find credentials in the same way, so testing one command for each verb is enough.
    public static TheoryData<string, Situation> Commands => Of(All().GroupBy(VerbOf).Select(commands => commands.First()));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_that_searches_for_credentials_stops_within_a_second(string command, Situation situation)
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
        EndsInTime(command, situation);
        File.WriteAllText(go, "");
        Session.Run("Get-DFRemoteAccount");
        Assert.Equal(["GetAccountSettings"], service.Requests.Select(request => request.Operation));
    }

    // Returns a program that waits until the file "go" exists and then prints credentials.
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
