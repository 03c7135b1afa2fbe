using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Amazon WorkSpaces: its state in each region, and which of its operations are carried out where.</summary>
internal sealed class WorkSpacesService : EstateService<Estate>, IEmulatedService
{
    private readonly RegionalStates<Estate> _states;

    public WorkSpacesService(EmulatorSettings settings, EmulatorClock clock, bool empty)
    {
        (Settings, Clock) = (settings, clock);
        Life = new PoolLife(settings, clock);
        var start = clock.GetUtcNow();
        _states = new RegionalStates<Estate>(
            region => DemoEstate.Create(region, start, settings, empty), Life.Settle, settings.StaleReads, Regions.Demo);
        Operations =
        [
            .. new PoolOperations(this).All, .. new PoolSessionOperations(this).All, .. new DirectoryOperations(this).All,
            .. new DirectoryProperties(this).All, .. new BundleOperations(this).All, .. new TagOperations(this).All,
        ];
    }

    public AwsService Service => AwsService.WorkSpaces;

    public IReadOnlyList<EmulatedOperation> Operations { get; }

    public EmulatorSettings Settings { get; }

    public EmulatorClock Clock { get; }

    public PoolLife Life { get; }

    // No rate is documented.
    public RequestRate? RateOf(AwsOperation operation) => null;

    public JsonNode Save() => EstateDocument.Write(_states.Snapshot());

    public void Load(JsonNode state) => _states.Replace(
        EstateDocument.Read(state), region => DemoEstate.Create(region, Clock.GetUtcNow(), Settings, empty: true));

    /// <summary>One page of a list.</summary>
    public (IReadOnlyList<T> Items, string? NextToken) Page<T>(
        EstateCall<Estate> call, IReadOnlyList<T> items, Func<T, string> key, string? token, string list, int? limit = null) =>
        Pages.Cut(items, key, token, limit ?? Settings.PageSize, $"{list} {call.Context.Region}", call.Context.Fault,
            () => new ServiceException(
                Settings.BadTokenErrorType == "Service" ? "InvalidParameterValuesException" : "ValidationException",
                "The NextToken is not valid."));

    protected override ServiceState<Estate> StateFor(AwsOperation operation, CallContext context)
    {
        if (!Regions.HaveWorkSpaces(context.Region))
        {
            throw new ServiceException("InvalidSignatureException",
                $"Credential should be scoped to a valid region: Amazon WorkSpaces does not exist in '{context.Region}'.", 403);
        }

        if (operation.Name.Contains("WorkspacesPool", StringComparison.Ordinal) && !Regions.HavePools(context.Region))
        {
            throw new ServiceException("UnknownOperationException",
                $"Amazon WorkSpaces Pools does not exist in '{context.Region}', where Amazon WorkSpaces does.");
        }

        return _states.Of(context.Region);
    }

    protected override string ConstraintError(AwsOperation operation) =>
        Settings.ConstraintErrorType == "Service" && ListedErrors.Has(operation, "InvalidParameterValuesException")
            ? "InvalidParameterValuesException"
            : "ValidationException";

    protected override void Vanish(AwsOperation operation, EstateCall<Estate> call, string? name)
    {
        if (name is not null)
            call.Estate = call.Estate.Without(name);
        call.Commit();
        // Lists of directories and bundles leave out what is not there.
        if (ListedErrors.Has(operation, "ResourceNotFoundException"))
            throw Refusals.NotFound(name ?? "that the call is about");
    }
}
