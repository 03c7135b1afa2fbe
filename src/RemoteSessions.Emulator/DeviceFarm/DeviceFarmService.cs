using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Signing;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Emulates AWS Device Farm. This class stores the state of the service and handles all operations of the service.</summary>
internal sealed class DeviceFarmService : EmulatedService<DeviceFarmStore>
{
    private readonly ServiceState<DeviceFarmStore> _state;

    public DeviceFarmService(EmulatorSettings settings, EmulatorClock clock, PresignedUrls urls, Func<Uri> host, bool empty)
        : base(settings, clock, host)
    {
        Urls = urls;
        Lifecycle = new SessionLifecycle(settings, clock, clock.TimeScale);
        _state = new ServiceState<DeviceFarmStore>(DemoData.Create(clock.GetUtcNow(), empty), Lifecycle.Advance, settings.StaleReads);
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

    public SessionLifecycle Lifecycle { get; }

    public override JsonNode Save() => _state.Access(store => (store, StoreDocument.Write(store)));

    public override void Load(JsonNode state) => _state.Replace(StoreDocument.Read(state));

    /// <summary>
    /// Advances the store to the current time, and then reads or changes it without processing an API call. <see cref="SessionEndpoint"/>
    /// and <see cref="FileEndpoint"/> call this method.
    /// </summary>
    public TOutput Access<TOutput>(Func<DeviceFarmStore, (DeviceFarmStore Store, TOutput Output)> change) => _state.Access(change);

    // The service is available in only one Region, and the signature verifier has already checked the Region.
    protected override ServiceState<DeviceFarmStore> StateOf(string region) => _state;

    protected override IReadOnlyList<string> ErrorsOf(AwsOperation operation) => DeviceFarmOperationErrors.Get(operation.Name);

    protected override string InputError(AwsOperation operation) => ServiceErrorTypes.Argument;

    protected override DeviceFarmStore Without(DeviceFarmStore store, string named) => store.Without(named);

    protected override ServiceException NotFound(AwsOperation operation, string? named) =>
        DeviceFarmErrors.NotFound(named);
}
