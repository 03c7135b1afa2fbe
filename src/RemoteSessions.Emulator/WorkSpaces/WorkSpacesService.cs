using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Amazon WorkSpaces: its state in each region, and which of its operations are carried out where.</summary>
internal sealed class WorkSpacesService : EmulatedService<Estate>
{
    private readonly RegionalStates<Estate> _states;
    private readonly bool _empty;
    private readonly DateTimeOffset _start;

    public WorkSpacesService(EmulatorSettings settings, EmulatorClock clock, Func<Uri> host, bool empty)
        : base(settings, clock, host)
    {
        Life = new PoolLife(settings, clock);
        _states = new RegionalStates<Estate>(Life.Settle, settings.StaleReads);
        // A region's estate is made when it is first called; its times count from the start, and it has lived since.
        _empty = empty;
        _start = clock.GetUtcNow();
        Operations =
        [
            .. new PoolOperations(this).All, .. new PoolSessionOperations(this).All, .. new DirectoryOperations(this).All,
            .. new DirectoryProperties(this).All, .. new BundleOperations(this).All, .. new TagOperations(this).All,
        ];
    }

    public override AwsService Service => AwsService.WorkSpaces;

    public override IReadOnlyList<EmulatedOperation> Operations { get; }

    public PoolLife Life { get; }

    public override JsonNode Save()
    {
        foreach (var region in Regions.Demo)
            StateOf(region);
        return EstateDocument.Write(_states.Snapshot());
    }

    /// <summary>The regions whose estates have been made.</summary>
    public IReadOnlyCollection<string> MadeRegions => [.. _states.Snapshot().Select(estate => estate.Region)];

    public override void Load(JsonNode state) => _states.Replace(EstateDocument.Read(state));

    /// <summary>One operation on pools, which are not in every region in which the service is.</summary>
    public EmulatedOperation HandlePools<TInput, TOutput>(
        AwsOperation<TInput, TOutput> operation,
        Action<TInput, Constraints> check,
        Func<TInput, string?> named,
        Func<TInput, EstateCall<Estate>, TOutput> carryOut)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new() =>
        Handle(operation, check, named, (input, call) => Regions.HavePools(call.Estate.Region)
            ? carryOut(input, call)
            : throw new ServiceException(ServiceErrorTypes.UnknownOperation,
                $"Amazon WorkSpaces Pools does not exist in '{call.Estate.Region}', where Amazon WorkSpaces does."));

    protected override ServiceState<Estate> StateOf(string region) => Regions.HaveWorkSpaces(region)
        ? _states.Of(region, key => _empty || !Regions.Demo.Contains(key) ? DemoEstate.Empty(key) : DemoEstate.Create(key, _start, Settings))
        : throw new ServiceException(ServiceErrorTypes.InvalidSignature,
            $"Credential should be scoped to a valid region, not '{region}': Amazon WorkSpaces does not exist there.", 403);

    protected override string InputError(AwsOperation operation) =>
        ModelledErrors.Has(operation, ServiceErrorTypes.InvalidParameterValues) ? ServiceErrorTypes.InvalidParameterValues : ServiceErrorTypes.Validation;

    protected override Estate Without(Estate estate, string named) => estate.Without(named);

    protected override ServiceException? NotFound(AwsOperation operation, string? named) =>
        ModelledErrors.Has(operation, ServiceErrorTypes.ResourceNotFound) ? Refusals.NotFound(named ?? "that the call is about") : null;

    // A typed client knows only the errors that its model binds to the operation.
    protected override ServiceException Checked(ServiceException refusal, AwsOperation operation) =>
        refusal.Type is ServiceErrorTypes.Validation or ServiceErrorTypes.InvalidSignature or ServiceErrorTypes.UnknownOperation
        || ModelledErrors.Has(operation, refusal.Type)
            ? refusal
            : throw new InvalidOperationException($"{operation} has no {refusal.Type}: {refusal.Message}");
}
