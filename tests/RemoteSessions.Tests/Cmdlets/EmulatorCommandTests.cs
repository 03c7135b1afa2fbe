using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Emulator;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests the commands that start and stop emulators. All tests in the process share the emulators and the environment variables.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed class EmulatorCommandTests : CmdletTest
{
    private void Script(string script) => Session.Pipe(null, shell => shell.AddScript(script));

    private static readonly string[] Variables =
        ["AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_REGION", "AWS_DEFAULT_REGION"];

    public EmulatorCommandTests()
    {
        Session = new CmdletSession(connect: false);
        Owned(new Stopping());
    }

    [Fact]
    public void An_emulator_can_be_started_used_listed_and_stopped()
    {
        var emulator = Start(("TimeScale", 600.0));
        Assert.Equal((true, 600.0, "us-west-2"), (emulator.Running, emulator.TimeScale, emulator.Region));
        Assert.True(emulator.EndpointUrl.IsLoopback);
        Assert.Equal(emulator.EndpointUrl.AbsoluteUri, $"{emulator}");
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
        Assert.Equal(1, emulator.Calls["Device Farm.ListProjects"]);
        Assert.Same(emulator, Session.Run<RemoteSessionEmulator>("Get-RemoteSessionEmulator").Single());

        Assert.Empty(Session.Run("Stop-RemoteSessionEmulator"));
        Assert.False(emulator.Running);
        Assert.Empty(Session.Run("Get-RemoteSessionEmulator"));
        Assert.Null(Session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single().EndpointUrl);
    }

    [Fact]
    public void Stopping_one_of_several_emulators_keeps_another_as_default()
    {
        var first = Start(("NoDefault", true));
        Assert.Null(Session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single().EndpointUrl);
        var second = Start(("Empty", true));
        Assert.Equal(2, Session.Run("Get-RemoteSessionEmulator").Count);
        Session.Pipe<object>([first], "Stop-RemoteSessionEmulator");
        Assert.Equal((false, true), (first.Running, second.Running));
        Assert.Empty(Session.Run("Get-DFRemoteProject"));
        Assert.Empty(Session.Errors);
        Session.Pipe<object>([first], "Stop-RemoteSessionEmulator");
        Assert.Empty(Session.Errors);
    }

    [Fact]
    public void Stopping_a_second_emulator_restores_the_first()
    {
        var first = Start();
        Session.Run("Set-RemoteSessionDefault", ("Region", "us-east-1"));
        var second = Start();
        Assert.Equal(("us-east-1", second.EndpointUrl), Default());
        Session.Pipe<object>([second], "Stop-RemoteSessionEmulator");
        Assert.Equal(("us-east-1", first.EndpointUrl), Default());
    }

    [Fact]
    public void Stopping_emulators_in_any_order_restores_the_default_connection()
    {
        Session.Run("Set-RemoteSessionDefault", ("Region", "eu-west-1"), ("ProfileName", "shop"));
        var first = Start();
        Assert.Equal(("eu-west-1", first.EndpointUrl), Default());
        var second = Start();
        Session.Pipe<object>([first], "Stop-RemoteSessionEmulator");
        Assert.Equal(("eu-west-1", second.EndpointUrl), Default());
        Session.Pipe<object>([second], "Stop-RemoteSessionEmulator");
        Assert.Equal(("eu-west-1", null), Default());
        Assert.Equal("shop", Session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single().ProfileName);
    }

    [Fact]
    public void WhatIf_starts_no_emulator_and_reports_an_unknown_setting()
    {
        Assert.Empty(Session.Run("Start-RemoteSessionEmulator", ("WhatIf", true)));
        Assert.Empty(Session.Errors);
        Session.Run("Start-RemoteSessionEmulator", ("WhatIf", true), ("Setting", new Hashtable { ["Throtle"] = "Off" }));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Session.Run("Start-RemoteSessionEmulator", ("WhatIf", true), ("StatePath", "/no/such/state.json"));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Assert.Empty(Session.Run("Get-RemoteSessionEmulator"));
        Assert.Equal((null, null), Default());
    }

    [Fact]
    public void WhatIf_stops_no_emulator()
    {
        var emulator = Start();
        Session.Run("Stop-RemoteSessionEmulator", ("WhatIf", true));
        Assert.True(emulator.Running);
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
    }

    [Fact]
    public void The_keys_of_an_emulator_can_be_specified_in_a_command()
    {
        var emulator = Start(("NoDefault", true));
        Assert.Equal(
            2, Session.Run("Get-DFRemoteProject", ("EndpointUrl", emulator.EndpointUrl), ("Credential", emulator.Credential)).Count);
    }

    [Fact]
    public void SetEnvironment_sets_the_variables_and_stopping_restores_them()
    {
        using var scope = new EnvironmentScope(
            [.. Variables.Select(name => (name, (string?)null)), ("AWS_REGION", "eu-north-1"), ("AWS_SESSION_TOKEN", "mine")]);
        var first = Start(("SetEnvironment", true), ("NoDefault", true));
        Assert.Equal(
            [first.EndpointUrl.AbsoluteUri, first.AccessKeyId, "unset", "us-west-2", "us-west-2"], Environment(
                "AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "AWS_REGION", "AWS_DEFAULT_REGION"));
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
        Assert.Empty(Session.Errors);

        // The second emulator replaces the environment variables that the first emulator set. The original values are restored when both
        // emulators have stopped.
        var second = Start(("SetEnvironment", true), ("NoDefault", true), ("Empty", true));
        Assert.Empty(Session.Run("Get-DFRemoteProject"));
        Session.Pipe<object>([first], "Stop-RemoteSessionEmulator");
        Assert.Equal([second.EndpointUrl.AbsoluteUri], Environment("AWS_ENDPOINT_URL"));
        Session.Pipe<object>([second], "Stop-RemoteSessionEmulator");
        Assert.Equal(["unset", "unset", "unset", "mine", "eu-north-1", "unset"], Environment(Variables));
    }

    [Fact]
    public void A_variable_that_the_user_changed_in_the_meantime_is_kept()
    {
        using var scope = new EnvironmentScope([.. Variables.Select(name => (name, (string?)null)), ("AWS_REGION", "eu-north-1")]);
        var emulator = Start(("SetEnvironment", true));
        scope.Set("AWS_ENDPOINT_URL", "http://127.0.0.1:1/");
        Session.Pipe<object>([emulator], "Stop-RemoteSessionEmulator");
        Assert.Equal(["http://127.0.0.1:1/", "unset", "unset", "unset", "eu-north-1", "unset"], Environment(Variables));

        // Stopping the emulator doesn't restore variables that the user has changed.
        scope.Set("AWS_REGION", "eu-west-3");
        Session.Pipe<object>([Start(("SetEnvironment", true))], "Stop-RemoteSessionEmulator");
        Assert.Equal(["http://127.0.0.1:1/", "unset", "unset", "unset", "eu-west-3", "unset"], Environment(Variables));
    }

    [Fact]
    public void The_state_of_an_emulator_can_be_saved_and_loaded()
    {
        var path = Path.Combine(Owned(new TemporaryFolder()).Path, "state [1].json");
        Start(("TimeScale", 600.0));
        Session.Run("New-DFRemoteProject", ("Name", "Kept"));
        Session.Run("Stop-RemoteSessionEmulator", ("StatePath", path));
        Assert.Empty(Session.Errors);
        Start(("StatePath", path));
        Assert.Equal(
            ["Banking App", "Kept", "Retail App"], Session.Run<DFRemoteProject>("Get-DFRemoteProject")
                .Select(project => project.Name).Order());
        Assert.Equal("RUNNING", SessionOf("Release candidate").Status);
    }

    [Fact]
    public void A_relative_path_of_a_state_starts_at_the_current_location()
    {
        var folder = Owned(new TemporaryFolder()).Path;
        Start();
        Script($"Set-Location -LiteralPath '{folder}'; (Get-RemoteSessionEmulator).Save('state.json'); "
            + "(Get-RemoteSessionEmulator).Save('./sub/../two.json')");
        Assert.Empty(Session.Errors);
        Assert.Equal(["state.json", "two.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Script("(Get-RemoteSessionEmulator).Save('Variable:state')");
        Assert.Contains("Specify a path in the file system", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_save_does_not_stop_the_emulator()
    {
        var emulator = Start();
        var path = Path.Combine(Owned(new TemporaryFolder()).Path, "no", "such", "state.json");
        Session.Run("Stop-RemoteSessionEmulator", ("StatePath", path));
        Assert.Equal(("TransferFailed", path), (Session.Error.Id, Session.Error.Record.TargetObject));
        Assert.Contains("The emulator is still running.", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.True(emulator.Running);
    }

    [Fact]
    public void An_invalid_state_file_does_not_start_an_emulator()
    {
        var folder = Owned(new TemporaryFolder());
        foreach (var (path, reason) in new[]
        {
            (folder.File("bad.json", "{}"), "isn't a state file of the emulator"),
            (folder.File("cut.json", "{\"format\":"), "isn't a state file of the emulator"),
            (folder.File("late.json", """{"format":"RemoteSessions.Emulator","version":1,"time":"9999-12-31T23:59:59Z","services":{}}"""),
                "the emulator time in it, 9999-12-31"),
            (Path.Combine(folder.Path, "none.json"), "none.json' doesn't exist. Specify the path of an existing file."),
        })
        {
            Session.Run("Start-RemoteSessionEmulator", ("StatePath", path));
            Assert.Equal(("InvalidArgument", path), (Session.Error.Id, Session.Error.Record.TargetObject));
            Assert.Contains(reason, $"{Session.Error.Record}", StringComparison.Ordinal);
        }

        Assert.Empty(Session.Run("Get-RemoteSessionEmulator"));
    }

    [Fact]
    public void A_port_in_use_is_an_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Session.Run("Start-RemoteSessionEmulator", ("Port", port));
        Assert.Equal(("PortInUse", ErrorCategory.ResourceBusy), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Equal(port, Session.Error.Record.TargetObject);
        Assert.Contains($"Another program is using port {port}", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(Session.Run("Get-RemoteSessionEmulator"));
        Assert.Null(Session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single().EndpointUrl);
        taken.Stop();
        Assert.Equal(port, Start(("Port", port)).EndpointUrl.Port);
    }

    [Theory]
    [InlineData("StopedSessionResult", "PASSED",
        "'StopedSessionResult' isn't a setting of the emulator. Valid settings are StoppedSessionResult")]
    [InlineData("StoppedSessionResult", "WON", "'WON' isn't valid for the setting StoppedSessionResult. Valid values are STOPPED, PASSED.")]
    [InlineData("PageSize", 0, "a whole number from 1 to 1000")]
    [InlineData("PageSize", null, "'' isn't valid for the setting PageSize")]
    public void An_unknown_setting_is_an_error_that_lists_the_valid_ones(string name, object? value, string text)
    {
        Session.Run("Start-RemoteSessionEmulator", ("Setting", new Hashtable { [name] = value }));
        Assert.Equal(("InvalidArgument", ErrorCategory.InvalidArgument), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(text, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(Session.Run("Get-RemoteSessionEmulator"));
    }

    [Fact]
    public void Settings_accept_numbers_and_any_casing()
    {
        Start(("TimeScale", 600.0), ("Setting", new Hashtable { ["stoppedSessionResult"] = "passed", ["PageSize"] = 1 }));
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
        var ended = Session.Pipe<DFRemoteSession>(
            [SessionOf("Release candidate")], "Stop-DFRemoteSession", ("Wait", true), ("PassThru", true), ("Force", true)).Single();
        Assert.Equal("PASSED", ended.Result);
    }

    [Theory]
    [InlineData("Port", 65536)]
    [InlineData("Port", -1)]
    [InlineData("TimeScale", 0.0)]
    [InlineData("TimeScale", 1e9)]
    [InlineData("StatePath", "")]
    public void An_out_of_range_value_is_rejected(string parameter, object value)
    {
        Session.Run("Start-RemoteSessionEmulator", (parameter, value));
        Assert.Equal("ParameterArgumentValidationError", Session.Error.Id);
    }

    [Fact]
    public void Faults_and_the_clock_can_be_controlled()
    {
        var emulator = Start();
        Assert.Contains("throttle", emulator.FaultNames);
        emulator.Inject("internalError", "ListProjects", 2);
        Session.Run("Get-DFRemoteProject");
        Assert.Equal("InternalFailure", Session.Error.Id);
        Assert.Throws<ArgumentException>(() => emulator.Inject("flood"));
        var created = Session.Pipe<DFRemoteSession>(
            [Device()], "New-DFRemoteSession", ("ProjectArn", SessionOf("Overnight soak").ProjectArn)).Single();
        emulator.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal("RUNNING", Session.Pipe<DFRemoteSession>([created], "Get-DFRemoteSession").Single().Status);
    }

    private (string? Region, Uri? EndpointUrl) Default()
    {
        var now = Session.Run<RemoteSessionDefault>("Get-RemoteSessionDefault").Single();
        return (now.Region, now.EndpointUrl);
    }

    private RemoteSessionEmulator Start(params (string Name, object? Value)[] parameters)
    {
        var started = Session.Run<RemoteSessionEmulator>("Start-RemoteSessionEmulator", parameters);
        Assert.Empty(Session.Errors);
        return started.Single();
    }

    private static string[] Environment(params string[] names) =>
        [.. names.Select(name => System.Environment.GetEnvironmentVariable(name) ?? "unset")];

    // Stops the emulators that a test didn't stop.
    private sealed class Stopping : IDisposable
    {
        public void Dispose()
        {
            foreach (var emulator in RemoteSessionEmulator.RunningHere())
                emulator.Stop();
        }
    }
}
