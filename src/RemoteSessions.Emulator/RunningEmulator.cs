using System.Net.Sockets;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.ApplicationAutoScaling;
using RemoteSessions.Emulator.AppStream;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.DeviceFarm;
using RemoteSessions.Emulator.Endpoints;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Signing;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces;
using RemoteSessions.Emulator.WorkSpaces.Desktops;

namespace RemoteSessions.Emulator;

/// <summary>A running emulator, with its services, its HTTP server, and the methods that control it.</summary>
internal sealed class RunningEmulator : IEmulator
{
    private readonly HttpServer _server;
    private readonly EmulatorClock _clock;
    private readonly FaultQueue _faults;
    private readonly CallCounts _calls = new();
    private readonly IReadOnlyList<IEmulatedService> _services;

    public RunningEmulator(EmulatorOptions options, TimeProvider realTime)
    {
        var settings = Check(options);
        Keys = options.Keys ?? EmulatorKeys.Default;
        var saved = options.StatePath is { } path ? StateFile.Read(path) : default;
        _clock = new EmulatorClock(realTime, options.TimeScale, saved.Services is null ? null : saved.Time);
        var deviceFarm = new DeviceFarmService(settings, _clock, new PresignedUrls(_clock), () => EndpointUrl, options.Empty);
        var appStream = new AppStreamService(settings, _clock, () => EndpointUrl, options.Empty);
        var workSpaces = new WorkSpacesService(
            settings, _clock, () => EndpointUrl, options.Empty, new DesktopSection(settings, _clock));
        var scaling = new ApplicationAutoScalingService(
            settings, _clock, () => EndpointUrl, options.Empty, [new ScalableFleets(appStream), new ScalablePools(workSpaces)]);
        (appStream.BeforeAccess, workSpaces.BeforeAccess) = (scaling.CatchUp, scaling.CatchUp);
        _services = [deviceFarm, appStream, workSpaces, scaling];
        if (saved.Services is not null)
            StateFile.Load(options.StatePath!, saved.Services, _services);
        _faults = new FaultQueue([.. _services.SelectMany(service => service.Operations).Select(operation => operation.FaultTarget)]);

        var limits = new HttpLimits();
        var api = new ApiEndpoint(_services, new SigV4Verifier(realTime, _clock, Keys), _faults, _calls, new TokenBuckets(realTime),
            settings, limits);
        var control = new ControlEndpoint(_faults, _calls, _clock, limits);
        var router = new Router(
            api, control, new FileEndpoint(deviceFarm), new SessionEndpoint(deviceFarm), new StreamingEndpoint(appStream),
            _faults, _calls, settings);
        _server = new HttpServer(options.Port, limits, _clock, router.RespondAsync);
        Listen(options.Port);
        EndpointUrl = new Uri($"http://127.0.0.1:{_server.Port}");
        Started = realTime.GetUtcNow();
    }

    public Uri EndpointUrl { get; private set; } = new("http://127.0.0.1");

    public double TimeScale => _clock.TimeScale;

    public AwsKeys Keys { get; }

    public DateTimeOffset Started { get; }

    public bool Running => _server.Running;

    public IReadOnlyDictionary<string, int> Calls => _calls.Snapshot();

    public IReadOnlyList<string> FaultNames { get; } = [.. Fault.All.Select(fault => fault.Name)];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> SettingNames { get; } =
        EmulatorSettings.All.ToDictionary(setting => setting.Name, setting => setting.Accepted);

    public void Inject(string faultName, string? operation = null, int count = 1) => _faults.Inject(faultName, operation, count);

    public void Advance(TimeSpan time) => _clock.Advance(time);

    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        StateFile.Write(path, _clock.GetUtcNow(), _services);
    }

    public void Dispose() => _server.Dispose();

    /// <summary>Validates the options, and returns the settings that they contain.</summary>
    /// <exception cref="ArgumentException">An option isn't valid.</exception>
    public static EmulatorSettings Check(EmulatorOptions options)
    {
        if (options.Port is < 0 or > 65535)
            throw new ArgumentOutOfRangeException(nameof(options), options.Port, EmulatorMessages.InvalidPort);
        if (!(options.TimeScale > 0 && options.TimeScale <= 100_000))
            throw new ArgumentOutOfRangeException(nameof(options), options.TimeScale, EmulatorMessages.InvalidTimeScale);
        return new EmulatorSettings(options.Settings);
    }

    private void Listen(int port)
    {
        try
        {
            _server.Start();
        }
        catch (SocketException failure)
        {
            _server.Dispose();
            throw new IOException(PortErrors.Describe(port, failure, OperatingSystem.IsWindows()), failure);
        }
    }
}
