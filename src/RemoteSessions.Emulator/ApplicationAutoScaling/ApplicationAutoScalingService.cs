using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>
/// Emulates Application Auto Scaling. This class stores the state of the service for each Region and processes the requests for all
/// operations.
/// </summary>
/// <remarks>
/// This service always acquires its own lock before it acquires the lock of a service that contains scaled resources. This service changes
/// scaled resources while it holds its own lock. The other services call <see cref="CatchUp"/> before they acquire their own locks.
/// </remarks>
internal sealed class ApplicationAutoScalingService : EmulatedService<ScalingStore>
{
    private readonly RegionalStores<ScalingStore> _stores;
    private readonly bool _empty;
    private readonly DateTimeOffset _start;

    public ApplicationAutoScalingService(
        EmulatorSettings settings, EmulatorClock clock, Func<Uri> host, bool empty, IReadOnlyList<IScalableResources> resources)
        : base(settings, clock, host)
    {
        Resources = resources;
        Lifecycle = new ScalingLifecycle(settings, clock, resources);
        _stores = new RegionalStores<ScalingStore>(Lifecycle.Advance, settings.StaleReads);
        // The store for a Region is created when the first request is sent to the Region. The times in the demo data are relative to the
        // start of the emulator, so the new store is immediately advanced to the current time.
        _empty = empty;
        _start = clock.GetUtcNow();
        Operations =
        [
            .. new TargetOperations(this).All, .. new PolicyOperations(this).All, .. new ScheduledActionOperations(this).All,
            .. new ActivityOperations(this).All, .. new TagOperations(this).All,
        ];
    }

    public override AwsService Service => AwsService.ApplicationAutoScaling;

    public override IReadOnlyList<EmulatedOperation> Operations { get; }

    public override string MessageMember => "Message";

    public IReadOnlyList<IScalableResources> Resources { get; }

    public ScalingLifecycle Lifecycle { get; }

    /// <summary>Applies all due changes to the resources in a Region.</summary>
    public void CatchUp(string region)
    {
        if (ExistsIn(region))
            StateOf(region).Access(store => (store, 0));
    }

    public override JsonNode Save()
    {
        foreach (var region in DemoData.Regions)
            StateOf(region);
        return StoreDocument.Write(_stores.Snapshot());
    }

    public override void Load(JsonNode state) => _stores.Replace(StoreDocument.Read(state, ExistsIn));

    protected override ServiceState<ScalingStore> StateOf(string region) => ExistsIn(region)
        ? _stores.GetOrAdd(region, key => _empty ? DemoData.Empty(key, _start) : DemoData.Create(key, _start, Resources))
        : throw new ServiceException(ServiceErrorTypes.InvalidSignature, EmulatedScalingMessages.RegionNotSupported(region), 403);

    protected override IReadOnlyList<string> ErrorsOf(AwsOperation operation) => ApplicationAutoScalingOperationErrors.Get(operation.Name);

    protected override string InputError(AwsOperation operation) => ServiceErrorTypes.Validation;

    protected override string TokenError(AwsOperation operation) => ServiceErrorTypes.InvalidNextToken;

    protected override ScalingStore Without(ScalingStore store, string named) =>
        store.Without(store.FindByArn(named)?.Key ?? named);

    protected override ServiceException? NotFound(AwsOperation operation, string? named)
    {
        if (HasError(operation, ServiceErrorTypes.ObjectNotFound))
            return new ServiceException(ServiceErrorTypes.ObjectNotFound, EmulatedScalingMessages.NoResource(named));
        return HasError(operation, ServiceErrorTypes.ResourceNotFound)
            ? new ServiceException(ServiceErrorTypes.ResourceNotFound, EmulatedScalingMessages.NoResource(named))
            : null;
    }

    // A typed client recognizes only the errors that the service model lists for the operation.
    protected override ServiceException Checked(ServiceException error, AwsOperation operation) =>
        error.Type is ServiceErrorTypes.Validation or ServiceErrorTypes.InvalidSignature || HasError(operation, error.Type)
            ? error
            : throw new InvalidOperationException(EmulatorMessages.ErrorNotListed($"{operation}", error.Type, error.Message));

    private bool ExistsIn(string region) => Resources.Any(kind => kind.ExistIn(region));
}
