using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Aws;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator;
using RemoteSessions.Tests.Core;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests that the transports from <see cref="AwsTransportFactory"/> limit the rate of calls.</summary>
public sealed class RateLimitTests : IDisposable
{
    private readonly ImmediateTime _time = new();
    private readonly AwsTransportFactory _factory;
    private RunningEmulator? _emulator;

    // If a test uses this factory, the pauses between attempts end immediately, so the same call might be throttled several times.
    public RateLimitTests() =>
        _factory = new AwsTransportFactory(_time, new EnvironmentVariables(name => name == "AWS_MAX_ATTEMPTS" ? "8" : null));

    public void Dispose() => _emulator?.Dispose();

    [Fact]
    public async Task Thirty_changes_cause_no_throttling_error_and_follow_the_documented_rate()
    {
        var farm = Emulator("Documented");
        for (var number = 0; number < 30; number++)
            await Create(farm, number);
        // The emulator also counts throttled attempts. If a call had been throttled and retried, the count would be higher than 30.
        Assert.Equal(30, _emulator!.Calls["Device Farm.CreateProject"]);
        Assert.InRange(_time.Pauses.Sum(), 20, 1.1 * 20);
    }

    [Fact]
    public async Task Calls_to_an_emulator_without_rate_limits_are_not_delayed()
    {
        var farm = Emulator("Off");
        for (var number = 0; number < 30; number++)
            await Create(farm, number);
        Assert.Empty(_time.Pauses);
    }

    [Fact]
    public async Task Waiting_calls_continue_when_an_emulator_reports_no_rate_limit()
    {
        // The test runs in real time. If the rate limit applied, the tenth call would have to wait for one second. The emulator's first
        // response arrives in much less than a second, and indicates that the emulator doesn't apply the rate limit.
        Emulator("Off");
        var farm = new AwsTransportFactory().Connect(AwsService.DeviceFarm, Options(_emulator!.EndpointUrl));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Create(farm, number)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 15);
        Assert.Equal(40, _emulator.Calls["Device Farm.CreateProject"]);
    }

    [Fact]
    public async Task Clients_of_the_same_scope_and_identity_share_rate_limits()
    {
        var farm = Emulator("Documented");
        for (var number = 0; number < 9; number++)
            await Create(farm, number);
        Assert.Empty(_time.Pauses);
        await Create(_factory.Connect(AwsService.DeviceFarm, Options(_emulator!.EndpointUrl)), 9);
        Assert.Single(_time.Pauses);
        await farm.SendAsync(DeviceFarmOperations.ListProjects, "{}"u8.ToArray(), default);
        Assert.Single(_time.Pauses);
    }

    [Fact]
    public async Task A_service_that_throttles_a_burst_receives_every_call_at_a_lower_rate()
    {
        var calls = 0;
        using var server = new StubServer(
            _ => Interlocked.Increment(ref calls) <= 6 ? StubServer.Error("ThrottlingException") : StubServer.Json("{}"));
        var service = _factory.Connect(AwsService.AppStream, Options(server.Url) with { Region = "us-east-1" });
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Expire(service)));
        for (var call = 0; call < 30; call++)
            await Expire(service);
        Assert.Equal(6 + 16 + 30, calls);
        Assert.NotEmpty(_time.Pauses);
    }

    [Fact]
    public async Task The_caller_is_told_about_sent_and_waiting_calls()
    {
        var farm = Emulator("Documented");
        var watch = new Watch();
        CallWatch.Current = watch;
        for (var number = 0; number < 11; number++)
            await Create(farm, number);
        Assert.Equal(11, watch.Sent);
        Assert.Equal(["CreateProject 1", "CreateProject 1"], watch.Waits);
    }

    private static ConnectionOptions Options(Uri endpoint) => new() { EndpointUrl = endpoint, Keys = EmulatorKeys };

    private static AwsKeys EmulatorKeys => RemoteSessions.Emulator.Signing.EmulatorKeys.Default;

    private static async Task Create(IAwsTransport farm, int number) =>
        await farm.SendAsync(
            DeviceFarmOperations.CreateProject, System.Text.Encoding.UTF8.GetBytes($$"""{"name":"p{{number}}"}"""), default);

    private static async Task Expire(IAwsTransport service) =>
        await service.SendAsync(AppStreamOperations.ExpireSession, "{}"u8.ToArray(), default);

    private IAwsTransport Emulator(string throttle)
    {
        _emulator = new RunningEmulator(
            new EmulatorOptions { Settings = new Dictionary<string, string> { ["Throttle"] = throttle } }, _time);
        return _factory.Connect(AwsService.DeviceFarm, Options(_emulator.EndpointUrl));
    }

    private sealed class Watch : CallWatch
    {
        public int Sent { get; private set; }

        public List<string> Waits { get; } = [];

        public override void Beginning(AwsOperation operation, string endpoint, string credentialSource)
        {
        }

        public override void Sending(AwsOperation operation) => Sent++;

        public override void Waiting(AwsOperation operation, double perSecond) => Waits.Add($"{operation.Name} {perSecond}");

        public override void Ended(CallReport report)
        {
        }
    }
}
