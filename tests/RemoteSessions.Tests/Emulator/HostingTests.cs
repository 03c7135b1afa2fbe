using System.Net;
using System.Text;
using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator;
using RemoteSessions.Emulator.Tool;

namespace RemoteSessions.Tests.Emulator;

/// <summary>Tests how an emulator is started and controlled, and how it handles concurrent clients.</summary>
public sealed class HostingTests : DeviceFarmTest
{
    [Fact]
    public void A_factory_starts_an_emulator_with_its_properties()
    {
        var before = DateTimeOffset.UtcNow;
        using var emulator = Factory().Start(new EmulatorOptions { TimeScale = 60 });
        Assert.True(emulator.Running);
        Assert.Equal(("127.0.0.1", 60), (emulator.EndpointUrl.Host, emulator.TimeScale));
        Assert.InRange(emulator.Started, before, DateTimeOffset.UtcNow);
        Assert.EndsWith("EXAMPLEKEY", emulator.Keys.SecretAccessKey);
        Assert.Equal(["STOPPED", "PASSED"], emulator.SettingNames["StoppedSessionResult"]);
        emulator.Dispose();
        emulator.Dispose();
        Assert.False(emulator.Running);
    }

    [Fact]
    public void A_port_in_use_is_named_in_the_error()
    {
        var port = Host.Emulator.EndpointUrl.Port;
        var failure = Assert.Throws<IOException>(() => new EmulatorFactory().Start(new EmulatorOptions { Port = port }));
        Assert.Contains($"port {port}", failure.Message);
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(0, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(65536, 1)]
    public void An_invalid_port_or_time_scale_is_rejected(int port, double timeScale) => Assert.ThrowsAny<ArgumentException>(
        () => new EmulatorFactory().Start(new EmulatorOptions { Port = port, TimeScale = timeScale }));

    [Theory]
    [InlineData("Colour", "red", "'Colour'", "StoppedSessionResult")]
    [InlineData("StoppedSessionResult", "FAILED", "'FAILED'", "STOPPED, PASSED")]
    [InlineData("PageSize", "0", "PageSize", "from 1 to 1000")]
    public void An_unknown_setting_is_rejected_with_the_valid_values(string name, string value, string named, string accepted)
    {
        var failure = Assert.Throws<ArgumentException>(
            () => new EmulatorFactory().Start(new EmulatorOptions { Settings = new Dictionary<string, string> { [name] = value } }));
        Assert.Contains(named, failure.Message);
        Assert.Contains(accepted, failure.Message);
    }

    [Fact]
    public async Task Settings_are_not_case_sensitive()
    {
        Restart("stoppedsessionresult=passed");
        Assert.Equal("PASSED", (await RunToTheEnd()).Result);
    }

    [Fact]
    public async Task Time_runs_faster_by_the_time_scale()
    {
        using var fast = new EmulatorHost(new EmulatorOptions { TimeScale = 60 });
        var first = await CreatedNow(fast);
        fast.Time.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(first.AddMinutes(2), await CreatedNow(fast));
    }

    [Fact]
    public void Time_cannot_be_set_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Host.Emulator.Advance(TimeSpan.FromSeconds(-1)));

    [Fact]
    public void The_command_line_is_parsed()
    {
        var line = CommandLine.Parse(["--port", "4599", "--time-scale", "60", "--empty", "--state", "a.json", "--save", "b.json",
            "--setting", "PageSize=3"]);
        Assert.Equal((4599, 60d, true, "a.json", "b.json"),
            (line.Options.Port, line.Options.TimeScale, line.Options.Empty, line.Options.StatePath, line.SavePath));
        Assert.Equal("3", line.Options.Settings["PageSize"]);
        Assert.True(CommandLine.Parse(["--help"]).Help);
    }

    [Theory]
    [InlineData("--colour")]
    [InlineData("--port")]
    [InlineData("--port", "70000")]
    [InlineData("--port", "x")]
    [InlineData("--time-scale", "0")]
    [InlineData("--setting", "PageSize")]
    public void An_invalid_argument_is_named_in_the_error(params string[] arguments) =>
        Assert.Contains(arguments[0], Assert.Throws<ArgumentException>(() => CommandLine.Parse(arguments)).Message);

    [Fact]
    public void The_help_lists_every_setting()
    {
        using var help = new StringWriter();
        CommandLine.WriteHelp(help);
        Assert.All(Host.Emulator.SettingNames.Keys, name => Assert.Contains($"  {name}=", help.ToString()));
    }

    [Fact]
    public async Task Faults_time_and_counts_are_available_over_HTTP()
    {
        Assert.Equal(HttpStatusCode.OK, (await Post("faults", """{"name":"throttle","operation":"ListProjects","count":2}""")).Status);
        Assert.Equal("ThrottlingException", (await Host.SendTo("ListProjects")).Type);
        Assert.Equal("ThrottlingException", (await Host.SendTo("ListProjects")).Type);
        Assert.Equal("""{"Device Farm.ListProjects":2}""", await Host.Http.GetStringAsync("/_emulator/calls"));
        var session = await Create();
        Assert.Equal(HttpStatusCode.OK, (await Post("clock", """{"advanceSeconds":121}""")).Status);
        Assert.Equal("RUNNING", (await Get(session)).Status);
        Assert.Contains("\"vanish\":", await Host.Http.GetStringAsync("/_emulator/faults"));
    }

    [Theory]
    [InlineData("faults", """{"name":"meteor"}""", HttpStatusCode.BadRequest)]
    [InlineData("faults", "{}", HttpStatusCode.BadRequest)]
    [InlineData("faults", "not json", HttpStatusCode.BadRequest)]
    [InlineData("faults", """{"name":["throttle"]}""", HttpStatusCode.BadRequest)]
    [InlineData("clock", """{"advanceSeconds":-1}""", HttpStatusCode.BadRequest)]
    [InlineData("clock", """{"advanceSeconds":1e300}""", HttpStatusCode.BadRequest)]
    [InlineData("calls", "{}", HttpStatusCode.MethodNotAllowed)]
    [InlineData("weather", "{}", HttpStatusCode.NotFound)]
    public async Task An_invalid_control_request_is_rejected(string path, string body, HttpStatusCode status) =>
        Assert.Equal(status, (await Post(path, body)).Status);

    [Fact]
    public async Task A_web_page_cannot_control_the_emulator()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, "/_emulator/faults")
        { Content = new StringContent("""{"name":"throttle"}""") };
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example.com");
        using var answer = await Host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Host.SendTo("ListProjects")).Status);
    }

    [Fact]
    public async Task Many_concurrent_clients_lose_no_change()
    {
        Restart("PageSize=1000");
        await Task.WhenAll(Enumerable.Range(0, 32).Select(async client =>
        {
            for (var call = 0; call < 10; call++)
            {
                await Host.Call(DeviceFarmOperations.CreateProject, new CreateProjectRequest { Name = $"{client}/{call}" });
                await Projects();
            }
        }));
        var names = (await Projects()).Select(project => project.Name).ToList();
        Assert.Equal(322, names.Count);
        Assert.Equal(322, names.Distinct().Count());
        Assert.Equal(320, Host.Emulator.Calls["Device Farm.CreateProject"]);
    }

    [Fact]
    public async Task Slots_are_not_exceeded_by_concurrent_requests()
    {
        var devices = (await Devices(Where("AVAILABILITY", "EQUALS", "HIGHLY_AVAILABLE"))).Select(device => device.Name!).ToList();
        var sessions = await Task.WhenAll(devices.Select(device => Create(device)));
        Host.Advance(121);
        var states = await Task.WhenAll(sessions.Select(Get));
        Assert.Equal(2, states.Count(session => session.Status == "RUNNING"));
        Assert.Equal(devices.Count - 2, states.Count(session => session.Status == "PENDING_CONCURRENCY"));
    }

    // The test finds the factory by its name, as the module does.
    private static IEmulatorFactory Factory() =>
        (IEmulatorFactory)typeof(EmulatorFactory).Assembly.CreateInstance("RemoteSessions.Emulator.EmulatorFactory")!;

    private static async Task<DateTimeOffset> CreatedNow(EmulatorHost host) =>
        (await host.Call(DeviceFarmOperations.CreateProject, new CreateProjectRequest { Name = "Now" })).Project!.Created!.Value;

    private async Task<Answer> Post(string path, string body)
    {
        using var answer = await Host.Http.PostAsync("/_emulator/" + path, new StringContent(body, Encoding.UTF8, "application/json"));
        return await Answer.Read(answer);
    }
}
