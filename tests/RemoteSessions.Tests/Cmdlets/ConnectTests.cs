using System.Management.Automation;
using RemoteSessions.Commands.DeviceFarm;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests Connect-DFRemoteSession, which opens a session in the browser and returns the endpoints of the session for scripts.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed class ConnectTests : CmdletTest
{
    private readonly TemporaryFolder _folder;

    public ConnectTests() => _folder = Owned(new TemporaryFolder());

    private string Opened => Path.Combine(_folder.Path, "opened");

    [LinuxFact]
    public void The_browser_opens_the_session()
    {
        using var scope = UseBrowser();
        var session = SessionOf("Release candidate");
        Assert.Empty(Session.Pipe<object>([session], "Connect-DFRemoteSession"));
        Assert.Empty(Session.Errors);
        Assert.Equal(new Uri(session.InteractiveEndpoint!).AbsoluteUri, Address());
    }

    [Fact]
    public void A_script_receives_the_endpoints()
    {
        var session = SessionOf("Release candidate");
        var connection = Session.Run<DFRemoteSessionConnection>(
            "Connect-DFRemoteSession", ("Arn", session.Arn), ("NoBrowser", true), ("PassThru", true)).Single();
        Assert.Equal(
            (session.RemoteDriverEndpoint, session.InteractiveEndpoint), (connection.RemoteDriverEndpoint, connection.InteractiveEndpoint));
        Assert.Equal(
            ("Google Pixel 7a", "ANDROID", "13", session.Arn),
            (connection.DeviceName, connection.Platform, connection.OsVersion, connection.SessionArn));
        Assert.Equal("Release candidate", $"{connection}");
    }

    [LinuxFact]
    public void No_browser_is_opened_with_NoBrowser()
    {
        using var scope = UseBrowser();
        var number = 0;
        Stub(_ => Running($"https://example.com/{++number}"));
        Assert.Equal("https://example.com/1", Session.Run<DFRemoteSessionConnection>(
            "Connect-DFRemoteSession", ("Arn", UnknownSession), ("NoBrowser", true), ("PassThru", true)).Single().InteractiveEndpoint);
        Session.Run("Connect-DFRemoteSession", ("Arn", UnknownSession));
        Assert.Equal("https://example.com/2", Address());
    }

    [Fact]
    public void A_session_that_became_RUNNING_after_it_was_read_can_be_connected_to()
    {
        var pending = Session.Pipe<DFRemoteSession>([Device()], "New-DFRemoteSession", ("ProjectName", "Retail App")).Single();
        Assert.Null(pending.RemoteDriverEndpoint);
        Session.Emulator.Advance(TimeSpan.FromMinutes(3));
        var connection = Session.Pipe<DFRemoteSessionConnection>(
            [pending], "Connect-DFRemoteSession", ("NoBrowser", true), ("PassThru", true)).Single();
        Assert.NotNull(connection.RemoteDriverEndpoint);
    }

    [Fact]
    public void A_session_that_is_not_running_is_an_error_that_says_what_to_do()
    {
        Session = new CmdletSession(timeScale: 1);
        var pending = Session.Pipe<DFRemoteSession>([Device()], "New-DFRemoteSession", ("ProjectName", "Retail App")).Single();
        Session.Pipe<object>([pending], "Connect-DFRemoteSession", ("NoBrowser", true));
        Assert.Equal(("WaitFailed", ErrorCategory.InvalidResult), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains("To wait for the endpoint, run Wait-DFRemoteSession.", $"{Session.Error.Record}", StringComparison.Ordinal);
        var connected = Session.Pipe<DFRemoteSessionConnection>(
            [SessionOf("Overnight soak"), SessionOf("Release candidate")], "Connect-DFRemoteSession", ("NoBrowser", true),
            ("PassThru", true));
        Assert.Equal("Release candidate", Assert.Single(connected).SessionName);
        Assert.Contains("The session has ended (result STOPPED).", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [LinuxFact]
    public void The_error_without_a_browser_suggests_an_alternative_without_the_URL()
    {
        using var scope = new EnvironmentScope(("BROWSER", Path.Combine(_folder.Path, "no-such-program")));
        var session = SessionOf("Release candidate");
        Assert.Empty(Session.Pipe<object>([session], "Connect-DFRemoteSession", ("PassThru", true)));
        Assert.Equal("CallFailed", Session.Error.Id);
        Assert.Contains("-NoBrowser -PassThru", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.DoesNotContain(Session.Texts, text => text.Contains(session.InteractiveEndpoint!, StringComparison.Ordinal));
    }

    [LinuxFact]
    public void A_failing_browser_writes_an_error_and_hides_its_output()
    {
        var outputs = Path.Combine(_folder.Path, "outputs");
        var program = _folder.Program(
            "browser",
            "#!/bin/sh\nout=$(readlink /proc/$$/fd/1)\nerr=$(readlink /proc/$$/fd/2)\nprintf '%s\\n%s\\n' \"$out\" \"$err\" > "
            + $"'{outputs}'\nexit 3\n");
        using var scope = new EnvironmentScope(("BROWSER", program));
        Assert.Empty(Session.Pipe<object>([SessionOf("Release candidate")], "Connect-DFRemoteSession", ("PassThru", true)));
        Assert.Equal("CallFailed", Session.Error.Id);
        Assert.Equal(["/dev/null", "/dev/null"], File.ReadAllLines(outputs));
    }

    [LinuxTheory]
    [InlineData("file:///etc/passwd")]
    [InlineData("--new-window=secret")]
    [InlineData("/usr/bin/secret")]
    public void An_endpoint_that_is_not_a_web_URL_is_not_opened(string endpoint)
    {
        using var scope = UseBrowser();
        Stub(_ => Running(endpoint));
        Session.Run("Connect-DFRemoteSession", ("Arn", UnknownSession));
        Assert.Equal("UnreadableResponse", Session.Error.Id);
        Assert.DoesNotContain(endpoint, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.False(File.Exists(Opened));
    }

    private static StubResponse Running(string endpoint) => StubServer.Json(
        $$"""{"remoteAccessSession":{"arn":"{{UnknownSession}}","status":"RUNNING","endpoint":"{{endpoint}}"} }""");

    // Specifies a browser program that writes the URL to a file. The file gets its final name only when it is complete.
    private EnvironmentScope UseBrowser()
    {
        var program = _folder.Program("browser", $"#!/bin/sh\nprintf %s \"$1\" > '{Opened}.part' && mv -n '{Opened}.part' '{Opened}'\n");
        return new EnvironmentScope(("BROWSER", program));
    }

    private string Address()
    {
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Opened), TimeSpan.FromSeconds(20)), "No browser was started.");
        return File.ReadAllText(Opened);
    }
}
