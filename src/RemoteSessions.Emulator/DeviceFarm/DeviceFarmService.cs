using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>AWS Device Farm: its state, and which of its operations are carried out where.</summary>
internal sealed class DeviceFarmService : IEmulatedService
{
    private static readonly RequestRate ReadRate = new(50, 10);
    private static readonly RequestRate OtherRate = new(10, 1);

    private readonly ServiceState<Estate> _state;

    public DeviceFarmService(EmulatorSettings settings, EmulatorClock clock, PresignedUrls urls, Func<Uri> host, bool empty)
    {
        (Settings, Clock, Urls, Host) = (settings, clock, urls, host);
        Life = new SessionLife(settings, clock, clock.TimeScale);
        _state = new ServiceState<Estate>(DemoEstate.Create(clock.GetUtcNow(), empty), Life.Settle, settings.StaleReads);
        Operations =
        [
            .. new ProjectOperations(this).All, .. new DeviceOperations(this).All, .. new UploadOperations(this).All,
            .. new SessionOperations(this).All, .. new ArtifactOperations(this).All, .. new AccountOperations(this).All,
        ];
    }

    public AwsService Service => AwsService.DeviceFarm;

    public IReadOnlyList<EmulatedOperation> Operations { get; }

    public EmulatorSettings Settings { get; }

    public EmulatorClock Clock { get; }

    public PresignedUrls Urls { get; }

    /// <summary>The address at which files and sessions are reached.</summary>
    public Func<Uri> Host { get; }

    public SessionLife Life { get; }

    public string ConstraintError => Settings.ConstraintErrorType == "Service" ? "ArgumentException" : "ValidationException";

    public RequestRate? RateOf(AwsOperation operation) =>
        operation.Name.StartsWith("List", StringComparison.Ordinal) || operation.Name.StartsWith("Get", StringComparison.Ordinal)
            ? ReadRate
            : OtherRate;

    public JsonNode Save() => _state.Touch(estate => (estate, EstateDocument.Write(estate)));

    public void Load(JsonNode state) => _state.Replace(EstateDocument.Read(state));

    /// <summary>Looks at the estate, or changes it, outside of any call: for the endpoints and the files.</summary>
    public TOutput Touch<TOutput>(Func<Estate, (Estate Estate, TOutput Output)> change) => _state.Touch(change);

    /// <summary>One operation on the estate.</summary>
    /// <param name="operation">Which.</param>
    /// <param name="check">Checks the input against the service model.</param>
    /// <param name="named">The ARN of the resource that the input names, if it names one.</param>
    /// <param name="carryOut">Does it.</param>
    public EmulatedOperation Handle<TInput, TOutput>(
        AwsOperation<TInput, TOutput> operation,
        Action<TInput, Constraints> check,
        Func<TInput, string?> named,
        Func<TInput, EstateCall<Estate>, TOutput> carryOut)
        where TInput : class
        where TOutput : class, new() =>
        new EmulatedOperation<TInput, TOutput>(operation, (input, context) =>
        {
            var constraints = new Constraints(ConstraintError);
            check(input, constraints);
            constraints.Refuse();
            return _state.Run(operation, context, call =>
            {
                if (context.Fault == Fault.Vanish)
                    throw Vanish(call, named(input));
                return carryOut(input, call);
            });
        });

    /// <summary>One page of a list.</summary>
    public (IReadOnlyList<T> Items, string? NextToken) Page<T>(
        EstateCall<Estate> call, IReadOnlyList<T> items, Func<T, string> key, string? token, string list, int? maximum = null)
    {
        var size = maximum is > 0 ? Math.Min(maximum.Value, 1000) : Settings.PageSize;
        return Pages.Cut(items, key, token, size, list, call.Context.Fault, () => new ServiceException(
            Settings.BadTokenErrorType == "Service" ? "ArgumentException" : "ValidationException", "The nextToken is not valid."));
    }

    private static ServiceException Vanish(EstateCall<Estate> call, string? arn)
    {
        if (arn is not null)
            call.Estate = call.Estate.Without(arn);
        call.Commit();
        return Refusals.NotFound(arn ?? "that the call is about");
    }
}
