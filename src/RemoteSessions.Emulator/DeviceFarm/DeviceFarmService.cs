using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>AWS Device Farm: its state, and which of its operations are carried out where.</summary>
internal sealed class DeviceFarmService : EstateService<Estate>, IEmulatedService
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

    public RequestRate? RateOf(AwsOperation operation) =>
        operation.Name.StartsWith("List", StringComparison.Ordinal) || operation.Name.StartsWith("Get", StringComparison.Ordinal)
            ? ReadRate
            : OtherRate;

    public JsonNode Save() => _state.Touch(estate => (estate, EstateDocument.Write(estate)));

    public void Load(JsonNode state) => _state.Replace(EstateDocument.Read(state));

    /// <summary>Looks at the estate, or changes it, outside of any call: for the endpoints and the files.</summary>
    public TOutput Touch<TOutput>(Func<Estate, (Estate Estate, TOutput Output)> change) => _state.Touch(change);

    /// <summary>One page of a list.</summary>
    public (IReadOnlyList<T> Items, string? NextToken) Page<T>(
        EstateCall<Estate> call, IReadOnlyList<T> items, Func<T, string> key, string? token, string list, int? maximum = null)
    {
        var size = maximum is > 0 ? Math.Min(maximum.Value, 1000) : Settings.PageSize;
        return Pages.Cut(items, key, token, size, list, call.Context.Fault, () => new ServiceException(
            Settings.BadTokenErrorType == "Service" ? "ArgumentException" : "ValidationException", "The nextToken is not valid."));
    }

    protected override ServiceState<Estate> StateFor(AwsOperation operation, CallContext context) => _state;

    protected override string ConstraintError(AwsOperation operation) =>
        Settings.ConstraintErrorType == "Service" ? "ArgumentException" : "ValidationException";

    protected override void Vanish(AwsOperation operation, EstateCall<Estate> call, string? name)
    {
        if (name is not null)
            call.Estate = call.Estate.Without(name);
        call.Commit();
        throw Refusals.NotFound(name ?? "that the call is about");
    }
}
