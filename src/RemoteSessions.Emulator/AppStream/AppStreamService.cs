using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// Emulates Amazon AppStream 2.0. This class stores the state of the service for each Region and processes the requests for all operations.
/// </summary>
internal sealed class AppStreamService : EmulatedService<AppStreamStore>
{
    private readonly RegionalStores<AppStreamStore> _stores;
    private readonly bool _empty;
    private readonly DateTimeOffset _start;

    public AppStreamService(EmulatorSettings settings, EmulatorClock clock, Func<Uri> host, bool empty)
        : base(settings, clock, host)
    {
        Lifecycle = new StoreLifecycle(settings, clock);
        _empty = empty;
        _stores = new RegionalStores<AppStreamStore>(Lifecycle.Advance, settings.StaleReads);
        // The store for a Region is created when the first request is sent to the Region. The times in the demo data are relative to the
        // start of the emulator, so the new store is immediately advanced to the current time.
        _start = clock.GetUtcNow();
        Operations =
        [
            .. new FleetOperations(this).All, .. new SessionOperations(this).All, .. new StackOperations(this).All,
            .. new AssociationOperations(this).All, .. new ImageOperations(this).All, .. new TagOperations(this).All,
        ];
    }

    public override AwsService Service => AwsService.AppStream;

    public override IReadOnlyList<EmulatedOperation> Operations { get; }

    public override string MessageMember => "Message";

    public StoreLifecycle Lifecycle { get; }

    public override JsonNode Save()
    {
        foreach (var region in DemoData.Regions)
            StateOf(region);
        foreach (var region in _stores.Regions)
            BeforeAccess(region);
        return StoreDocument.Write(_stores.Snapshot());
    }

    /// <summary>The Regions for which the emulator has created a store.</summary>
    public IReadOnlyCollection<string> MadeRegions => [.. _stores.Snapshot().Select(store => store.Region)];

    public override void Load(JsonNode state) =>
        _stores.Replace(StoreDocument.Read(state).Select(store => KeyValuePair.Create(store.Region, store)));

    /// <summary>Advances the store for a Region to the current time, and then reads or changes it without processing an API call.</summary>
    public TOutput? Access<TOutput>(string region, Func<AppStreamStore, (AppStreamStore Store, TOutput Output)> change)
    {
        if (!Names.Exists(region))
            return default;
        BeforeAccess(region);
        return StateOf(region).Access(change);
    }

    /// <summary>Advances the store for a Region to the specified time, and then reads or changes it.</summary>
    public TOutput AccessAt<TOutput>(
        string region, DateTimeOffset at, Func<AppStreamStore, (AppStreamStore Store, TOutput Output)> change) =>
        StateOf(region).AccessUnadvanced(store => change(Lifecycle.Advance(store, at)));

    protected override ServiceState<AppStreamStore> StateOf(string region) => Names.Exists(region)
        ? _stores.GetOrAdd(region, key => DemoData.Create(key, _start, _empty, Settings))
        : throw new ServiceException(ServiceErrorTypes.InvalidSignature,
            EmulatedAppStreamMessages.RegionNotSupported(region), 403);

    protected override IReadOnlyList<string> ErrorsOf(AwsOperation operation) => AppStreamOperationErrors.Get(operation.Name);

    protected override string InputError(AwsOperation operation) =>
        HasError(operation, ServiceErrorTypes.InvalidParameterCombination)
            ? ServiceErrorTypes.InvalidParameterCombination
            : ServiceErrorTypes.Validation;

    protected override AppStreamStore Without(AppStreamStore store, string named) => named.Split('/', 2) switch
    {
        ["fleet", var name] => store.WithoutFleet(name),
        ["stack", var name] => WithoutSessions(store, session => session.Stack == name).WithoutStack(name),
        ["session", var id] => WithoutSessions(store, session => session.Id == id),
        ["image", var name] => store with { Images = store.Images.RemoveAll(image => image.Name == name) },
        _ => store,
    };

    protected override ServiceException? NotFound(AwsOperation operation, string? named) =>
        HasError(operation, ServiceErrorTypes.ResourceNotFound)
            ? AppStreamErrors.NotFound(EmulatedAppStreamMessages.ResourceNotFound(named))
            : null;

    // A typed client recognizes only the errors that the service model lists for the operation.
    protected override ServiceException Checked(ServiceException error, AwsOperation operation)
    {
        if (error.Type is not (ServiceErrorTypes.Validation or ServiceErrorTypes.InvalidSignature) && !HasError(operation, error.Type))
            throw new InvalidOperationException(EmulatorMessages.ErrorNotListed($"{operation}", error.Type, error.Message));
        return error.Type == ServiceErrorTypes.ResourceNotFound
            ? new ServiceException(error.Type, error.Message, Settings.AppStreamNotFoundStatus)
            : error;
    }

    // The instances of the removed sessions become available again.
    private AppStreamStore WithoutSessions(AppStreamStore store, Func<EmulatedSession, bool> which)
    {
        store = Lifecycle.Sessions.EndAll(store, which, Clock.GetUtcNow());
        return store with { Sessions = store.Sessions.Without(which) };
    }
}
