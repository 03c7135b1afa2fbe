using System.Globalization;
using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Clock;

namespace RemoteSessions.Tests.Emulator;

/// <summary>Tests that the times in resources, responses, and signatures are emulated times.</summary>
public sealed class ClockTests : DeviceFarmTest
{
    public static TheoryData<double> Scales => [0.5, 1, 60, 600, 100_000];

    [Theory]
    [MemberData(nameof(Scales))]
    public async Task The_Date_header_has_the_emulated_time(double scale)
    {
        using var host = new EmulatorHost(new EmulatorOptions { TimeScale = scale });
        foreach (var seconds in new[] { 0, 10, 3000 })
        {
            host.Time.Pass(TimeSpan.FromSeconds(seconds));
            using var request = host.Sign(DeviceFarmOperations.CreateProject.Target, """{"name":"Now"}""", host.Signer);
            using var message = await host.Http.SendAsync(request);
            var created = (double)(await Answer.Read(message)).Json["project"]!["created"]!;
            Assert.Equal(Math.Floor(created), message.Headers.Date!.Value.ToUnixTimeSeconds());
        }

        Assert.Equal(3010 * scale, (await Now(host) - new ManualTime().GetUtcNow()).TotalSeconds, 1.0);
    }

    // Clients that correct their clock based on the Date header sign requests with the emulated time, or with a time between the emulated
    // time and the real time.
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public async Task A_signature_can_use_the_real_or_the_emulated_time(double part)
    {
        using var host = new EmulatorHost(new EmulatorOptions { TimeScale = 600 });
        host.Time.Pass(TimeSpan.FromMinutes(10));
        var real = host.Time.GetUtcNow();
        var emulated = await Now(host);
        Assert.Equal(TimeSpan.FromMinutes(5990), emulated - real);
        Assert.Equal("OK", await Status(host, real + ((emulated - real) * part)));
        Assert.Equal("Forbidden", await Status(host, real.AddSeconds(-301)));
        Assert.Equal("Forbidden", await Status(host, emulated.AddSeconds(301)));
    }

    [Fact]
    public async Task An_old_state_keeps_its_own_time_and_accepts_current_signatures()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");
        try
        {
            await File.WriteAllTextAsync(
                path, """{"format":"RemoteSessions.Emulator","version":1,"time":"2001-02-03T04:05:06Z","services":{}}""");
            using var host = new EmulatorHost(new EmulatorOptions { StatePath = path });
            Assert.Equal(
                2001, (await host.Call(
                    DeviceFarmOperations.CreateProject, new CreateProjectRequest { Name = "Then" })).Project!.Created!.Value.Year);
            Assert.Equal("OK", await Status(host, new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_clock_stops_at_its_latest_time()
    {
        var real = new ManualTime();
        var clock = new EmulatorClock(real, 100_000);
        real.Pass(TimeSpan.FromDays(20));
        Assert.InRange(clock.GetUtcNow().Year, 7000, 8000);
        real.Pass(TimeSpan.FromDays(365));
        Assert.Equal(EmulatedTime.Latest, clock.GetUtcNow());
        clock.Advance(TimeSpan.FromDays(3660));
        Assert.Equal(EmulatedTime.Latest, clock.GetUtcNow());
    }

    [Fact]
    public async Task Calls_work_when_the_clock_has_stopped()
    {
        using var host = new EmulatorHost(new EmulatorOptions { TimeScale = 100_000 }, "Throttle=Off");
        host.Time.Pass(TimeSpan.FromDays(400));
        Assert.Equal(
            9000, (await host.Call(
                DeviceFarmOperations.CreateProject, new CreateProjectRequest { Name = "Late" })).Project!.Created!.Value.Year);
        foreach (var project in (await host.Call(DeviceFarmOperations.ListProjects, new ListProjectsRequest())).Projects!)
            await host.Call(DeviceFarmOperations.ListRemoteAccessSessions, new ListRemoteAccessSessionsRequest { Arn = project.Arn });
    }

    private static async Task<DateTimeOffset> Now(EmulatorHost host)
    {
        var text = System.Text.Json.Nodes.JsonNode.Parse(await host.Http.GetStringAsync("/_emulator/clock"))!["now"]!.GetValue<string>();
        return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }

    private static async Task<string> Status(EmulatorHost host, DateTimeOffset signed) =>
        (await host.Send(DeviceFarmOperations.ListProjects.Target, "{}", host.Signer with { Time = signed })).Status.ToString();
}
