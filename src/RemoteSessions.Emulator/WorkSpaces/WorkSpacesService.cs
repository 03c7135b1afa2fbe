using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// Emulates Amazon WorkSpaces. This class stores the state of the service for each Region and processes the requests for all operations.
/// </summary>
internal sealed class WorkSpacesService : EmulatedService<WorkSpacesStore>
{
    private readonly RegionalStores<WorkSpacesStore> _stores;
    private readonly IReadOnlyList<IStoreSection> _sections;
    private readonly bool _empty;
    private readonly DateTimeOffset _start;

    public WorkSpacesService(
        EmulatorSettings settings, EmulatorClock clock, Func<Uri> host, bool empty, params IReadOnlyList<IStoreSection> sections)
        : base(settings, clock, host)
    {
        Lifecycle = new PoolLifecycle(settings, clock);
        _sections = sections;
        _stores = new RegionalStores<WorkSpacesStore>(
            store => sections.Aggregate(Lifecycle.Advance(store), (advanced, section) => section.Advance(advanced)), settings.StaleReads);
        // The store for a Region is created when the first request is sent to the Region. The times in the demo data are relative to the
        // start of the emulator, so the new store is immediately advanced to the current time.
        _empty = empty;
        _start = clock.GetUtcNow();
        Operations =
        [
            .. new PoolOperations(this).All, .. new PoolSessionOperations(this).All, .. new DirectoryOperations(this).All,
            .. new DirectoryProperties(this).All, .. new BundleOperations(this).All, .. new TagOperations(this).All,
            .. sections.SelectMany(section => section.Operations(this)),
        ];
    }

    public override AwsService Service => AwsService.WorkSpaces;

    public override IReadOnlyList<EmulatedOperation> Operations { get; }

    public PoolLifecycle Lifecycle { get; }

    public override JsonNode Save()
    {
        foreach (var region in Regions.Demo)
            StateOf(region);
        foreach (var region in _stores.Regions)
            BeforeAccess(region);
        return StoreDocument.Write(_stores.Snapshot(), _sections);
    }

    /// <summary>The Regions for which the emulator has created a store.</summary>
    public IReadOnlyCollection<string> MadeRegions => [.. _stores.Snapshot().Select(store => store.Region)];

    public override void Load(JsonNode state) => _stores.Replace(StoreDocument.Read(state, _sections));

    /// <summary>Advances the store for a Region to the specified time, and then reads or changes it.</summary>
    public TOutput AccessAt<TOutput>(
        string region, DateTimeOffset at, Func<WorkSpacesStore, (WorkSpacesStore Store, TOutput Output)> change) =>
        StateOf(region).AccessUnadvanced(store => change(Lifecycle.Advance(store, at)));

    /// <summary>Registers the handler of an operation on pools, which aren't available in every Region that supports WorkSpaces.</summary>
    public EmulatedOperation HandlePools<TInput, TOutput>(
        AwsOperation<TInput, TOutput> operation,
        Action<TInput, Constraints> check,
        Func<TInput, string?> named,
        Func<TInput, StoreCall<WorkSpacesStore>, TOutput> carryOut)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new() =>
        Handle(operation, check, named, (input, call) => Regions.HavePools(call.Store.Region)
            ? carryOut(input, call)
            : throw new ServiceException(ServiceErrorTypes.UnknownOperation,
                EmulatedWorkSpacesMessages.PoolsNotSupported(call.Store.Region)));

    protected override ServiceState<WorkSpacesStore> StateOf(string region) => Regions.HaveWorkSpaces(region)
        ? _stores.GetOrAdd(region, CreateStore)
        : throw new ServiceException(ServiceErrorTypes.InvalidSignature,
            EmulatedWorkSpacesMessages.RegionNotSupported(region), 403);

    protected override IReadOnlyList<string> ErrorsOf(AwsOperation operation) => WorkSpacesOperationErrors.Get(operation.Name);

    protected override string InputError(AwsOperation operation) =>
        HasError(operation, ServiceErrorTypes.InvalidParameterValues)
            ? ServiceErrorTypes.InvalidParameterValues
            : ServiceErrorTypes.Validation;

    protected override WorkSpacesStore Without(WorkSpacesStore store, string named) => store.Without(named);

    protected override ServiceException? NotFound(AwsOperation operation, string? named) =>
        HasError(operation, ServiceErrorTypes.ResourceNotFound) ? WorkSpacesErrors.NotFound(named) : null;

    // A typed client recognizes only the errors that the service model lists for the operation.
    protected override ServiceException Checked(ServiceException error, AwsOperation operation) =>
        error.Type is ServiceErrorTypes.Validation or ServiceErrorTypes.InvalidSignature or ServiceErrorTypes.UnknownOperation
        || HasError(operation, error.Type)
            ? error
            : throw new InvalidOperationException(EmulatorMessages.ErrorNotListed($"{operation}", error.Type, error.Message));

    private WorkSpacesStore CreateStore(string region) => _empty || !Regions.Demo.Contains(region)
        ? DemoData.Empty(region)
        : _sections.Aggregate(DemoData.Create(region, _start, Settings), (store, section) => section.AddDemo(store, _start));
}
