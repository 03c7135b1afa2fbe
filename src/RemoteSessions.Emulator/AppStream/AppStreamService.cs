using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Amazon AppStream 2.0: its state, one of each region, and which of its operations are carried out where.</summary>
internal sealed class AppStreamService : EmulatedService<Estate>
{
    private readonly RegionalStates<Estate> _states;
    private readonly bool _empty;
    private readonly DateTimeOffset _start;

    public AppStreamService(EmulatorSettings settings, EmulatorClock clock, Func<Uri> host, bool empty)
        : base(settings, clock, host)
    {
        Life = new EstateLife(settings, clock);
        _empty = empty;
        _states = new RegionalStates<Estate>(Life.Settle, settings.StaleReads);
        // A region's estate is made when it is first called; its times count from the start, and it has lived since.
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

    public EstateLife Life { get; }

    public override JsonNode Save()
    {
        foreach (var region in DemoEstate.Regions)
            StateOf(region);
        return EstateDocument.Write(_states.Snapshot());
    }

    /// <summary>The regions whose estates have been made.</summary>
    public IReadOnlyCollection<string> MadeRegions => [.. _states.Snapshot().Select(estate => estate.Region)];

    public override void Load(JsonNode state) =>
        _states.Replace(EstateDocument.Read(state).Select(estate => KeyValuePair.Create(estate.Region, estate)));

    /// <summary>Looks at a region's estate, or changes it, outside of any call.</summary>
    public TOutput? Touch<TOutput>(string region, Func<Estate, (Estate Estate, TOutput Output)> change) =>
        Names.Exists(region) ? StateOf(region).Touch(change) : default;

    protected override ServiceState<Estate> StateOf(string region) => Names.Exists(region)
        ? _states.Of(region, key => DemoEstate.Create(key, _start, _empty, Settings))
        : throw new ServiceException(ServiceErrorTypes.InvalidSignature,
            $"Credential should be scoped to a valid region, not '{region}': Amazon AppStream 2.0 does not exist there.", 403);

    protected override string InputError(AwsOperation operation) =>
        ModelledErrors.Has(operation, ServiceErrorTypes.InvalidParameterCombination) ? ServiceErrorTypes.InvalidParameterCombination : ServiceErrorTypes.Validation;

    protected override Estate Without(Estate estate, string named) => named.Split('/', 2) switch
    {
        ["fleet", var name] => estate.WithoutFleet(name),
        ["stack", var name] => WithoutSessions(estate, session => session.Stack == name).WithoutStack(name),
        ["session", var id] => WithoutSessions(estate, session => session.Id == id),
        ["image", var name] => estate with { Images = estate.Images.RemoveAll(image => image.Name == name) },
        _ => estate,
    };

    protected override ServiceException? NotFound(AwsOperation operation, string? named) =>
        ModelledErrors.Has(operation, ServiceErrorTypes.ResourceNotFound)
            ? Refusals.NotFound($"The resource {named ?? "that the call is about"} could not be found.")
            : null;

    // A typed client knows only the errors that its model binds to the operation.
    protected override ServiceException Checked(ServiceException refusal, AwsOperation operation)
    {
        if (refusal.Type is not (ServiceErrorTypes.Validation or ServiceErrorTypes.InvalidSignature) && !ModelledErrors.Has(operation, refusal.Type))
            throw new InvalidOperationException($"{operation} has no {refusal.Type}: {refusal.Message}");
        return refusal.Type == ServiceErrorTypes.ResourceNotFound
            ? new ServiceException(refusal.Type, refusal.Message, Settings.AppStreamNotFoundStatus)
            : refusal;
    }

    // Their instances are free again.
    private Estate WithoutSessions(Estate estate, Func<EmulatedSession, bool> which)
    {
        estate = Life.Sessions.EndAll(estate, which, Clock.GetUtcNow());
        return estate with { Sessions = estate.Sessions.Without(which) };
    }
}
