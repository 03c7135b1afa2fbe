using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Signing;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>AWS Device Farm: its state, and which of its operations are carried out where.</summary>
internal sealed class DeviceFarmService : EmulatedService<Estate>
{
    private readonly ServiceState<Estate> _state;

    public DeviceFarmService(EmulatorSettings settings, EmulatorClock clock, PresignedUrls urls, Func<Uri> host, bool empty)
        : base(settings, clock, host)
    {
        Urls = urls;
        Life = new SessionLife(settings, clock, clock.TimeScale);
        _state = new ServiceState<Estate>(DemoEstate.Create(clock.GetUtcNow(), empty), Life.Settle, settings.StaleReads);
        Operations =
        [
            .. new ProjectOperations(this).All, .. new DeviceOperations(this).All, .. new UploadOperations(this).All,
            .. new SessionOperations(this).All, .. new ArtifactOperations(this).All, .. new AccountOperations(this).All,
            .. new TagOperations(this).All,
        ];
    }

    public override AwsService Service => AwsService.DeviceFarm;

    public override IReadOnlyList<EmulatedOperation> Operations { get; }

    public PresignedUrls Urls { get; }

    public SessionLife Life { get; }

    public override JsonNode Save() => _state.Touch(estate => (estate, EstateDocument.Write(estate)));

    public override void Load(JsonNode state) => _state.Replace(EstateDocument.Read(state));

    /// <summary>Looks at the estate, or changes it, outside of any call: for the endpoints and the files.</summary>
    public TOutput Touch<TOutput>(Func<Estate, (Estate Estate, TOutput Output)> change) => _state.Touch(change);

    // The signature has settled the region: the service is in one only.
    protected override ServiceState<Estate> StateOf(string region) => _state;

    protected override string InputError(AwsOperation operation) => ServiceErrorTypes.Argument;

    protected override Estate Without(Estate estate, string named) => estate.Without(named);

    protected override ServiceException NotFound(AwsOperation operation, string? named) =>
        Refusals.NotFound(named ?? "that the call is about");
}
