using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Amazon WorkSpaces: its state in each region, and which of its operations are carried out where.</summary>
internal sealed class WorkSpacesService : EmulatedService<Estate>
{
    private readonly RegionalStates<Estate> _states;

    public WorkSpacesService(EmulatorSettings settings, EmulatorClock clock, Func<Uri> host, bool empty)
        : base(settings, clock, host)
    {
        Life = new PoolLife(settings, clock);
        _states = new RegionalStates<Estate>(Life.Settle, settings.StaleReads);
        var now = clock.GetUtcNow();
        _states.Replace(Regions.Demo.Select(region =>
            KeyValuePair.Create(region, empty ? DemoEstate.Empty(region) : DemoEstate.Create(region, now, settings))));
        Operations =
        [
            .. new PoolOperations(this).All, .. new PoolSessionOperations(this).All, .. new DirectoryOperations(this).All,
            .. new DirectoryProperties(this).All, .. new BundleOperations(this).All, .. new TagOperations(this).All,
        ];
    }

    public override AwsService Service => AwsService.WorkSpaces;

    public override IReadOnlyList<EmulatedOperation> Operations { get; }

    public PoolLife Life { get; }

    // No rate is documented.
    public override JsonNode Save() => EstateDocument.Write(_states.Snapshot());

    public override void Load(JsonNode state) => _states.Replace(EstateDocument.Read(state));

    /// <summary>One operation on pools, which are not in every region in which the service is.</summary>
    public EmulatedOperation HandlePools<TInput, TOutput>(
        AwsOperation<TInput, TOutput> operation,
        Action<TInput, Constraints> check,
        Func<TInput, string?> named,
        Func<TInput, EstateCall<Estate>, TOutput> carryOut)
        where TInput : class
        where TOutput : class, new() =>
        Handle(operation, check, named, (input, call) => Regions.HavePools(call.Estate.Region)
            ? carryOut(input, call)
            : throw new ServiceException("UnknownOperationException",
                $"Amazon WorkSpaces Pools does not exist in '{call.Estate.Region}', where Amazon WorkSpaces does."));

    protected override ServiceState<Estate> StateOf(string region) => Regions.HaveWorkSpaces(region)
        ? _states.Of(region, DemoEstate.Empty)
        : throw new ServiceException("InvalidSignatureException",
            $"Credential should be scoped to a valid region, not '{region}': Amazon WorkSpaces does not exist there.", 403);

    protected override string InputError(AwsOperation operation) =>
        ModelledErrors.Has(operation, "InvalidParameterValuesException") ? "InvalidParameterValuesException" : "ValidationException";

    protected override Estate Without(Estate estate, string named) => estate.Without(named);

    protected override ServiceException? NotFound(AwsOperation operation, string? named) =>
        ModelledErrors.Has(operation, "ResourceNotFoundException") ? Refusals.NotFound(named ?? "that the call is about") : null;

    // A typed client knows only the errors that its model binds to the operation.
    protected override ServiceException Checked(ServiceException refusal, AwsOperation operation) =>
        refusal.Type is "ValidationException" or "InvalidSignatureException" or "UnknownOperationException"
        || ModelledErrors.Has(operation, refusal.Type)
            ? refusal
            : throw new InvalidOperationException($"{operation} has no {refusal.Type}: {refusal.Message}");
}
