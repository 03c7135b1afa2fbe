using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.Services;

/// <summary>What all services do alike: check an input, work on the estate under its lock, cut pages, let things vanish.</summary>
internal abstract class EmulatedService<TEstate>(EmulatorSettings settings, EmulatorClock clock, Func<Uri> host) : IEmulatedService
    where TEstate : class
{
    public abstract AwsService Service { get; }

    public abstract IReadOnlyList<EmulatedOperation> Operations { get; }

    public EmulatorSettings Settings { get; } = settings;

    public EmulatorClock Clock { get; } = clock;

    /// <summary>The address at which files, sessions and pages are reached.</summary>
    public Func<Uri> Host { get; } = host;

    public virtual string MessageMember => "message";

    public abstract JsonNode Save();

    public abstract void Load(JsonNode state);

    /// <summary>One operation on the estate.</summary>
    /// <param name="operation">Which.</param>
    /// <param name="check">Checks the input against the service model.</param>
    /// <param name="named">The resource that the input names, if it names one.</param>
    /// <param name="carryOut">Does it.</param>
    public EmulatedOperation Handle<TInput, TOutput>(
        AwsOperation<TInput, TOutput> operation,
        Action<TInput, Constraints> check,
        Func<TInput, string?> named,
        Func<TInput, EstateCall<TEstate>, TOutput> carryOut)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new() =>
        new EmulatedOperation<TInput, TOutput>(operation, (input, context) =>
        {
            try
            {
                var state = StateOf(context.Region);
                var constraints = new Constraints(ErrorType(Settings.ConstraintErrorType, operation));
                check(input, constraints);
                constraints.Refuse();
                return state.Run(operation, context, call =>
                {
                    if (context.Fault == Fault.Vanish)
                        Vanish(call, named(input));
                    return carryOut(input, call);
                });
            }
            catch (ServiceException refusal)
            {
                throw Checked(refusal, operation);
            }
        });

    /// <summary>One page of a list.</summary>
    public (IReadOnlyList<T> Items, string? NextToken) Page<T>(
        EstateCall<TEstate> call, IReadOnlyList<T> items, Func<T, string> key, string? token, string list, int? maximum = null)
    {
        var size = maximum is > 0 ? Math.Min(maximum.Value, 1000) : Settings.PageSize;
        return Pages.Cut(items, key, token, size, $"{call.Context.Region} {list}", call.Context.Fault, () => new ServiceException(
            ErrorType(Settings.BadTokenErrorType, call.Operation), "The nextToken is not valid."));
    }

    /// <summary>The state of a region.</summary>
    /// <exception cref="ServiceException">The service does not exist there.</exception>
    protected abstract ServiceState<TEstate> StateOf(string region);

    /// <summary>The service's own error for an input that will not do.</summary>
    protected abstract string InputError(AwsOperation operation);

    /// <summary>Takes away what the call names, and all that belongs to it.</summary>
    protected abstract TEstate Without(TEstate estate, string named);

    /// <summary>The error for what is not there; null where the operation has none, and then it sees the estate without it.</summary>
    protected abstract ServiceException? NotFound(AwsOperation operation, string? named);

    /// <summary>A refusal as the service gives it.</summary>
    protected virtual ServiceException Checked(ServiceException refusal, AwsOperation operation) => refusal;

    private void Vanish(EstateCall<TEstate> call, string? named)
    {
        if (named is not null)
            call.Estate = Without(call.Estate, named);
        call.Commit();
        if (NotFound(call.Operation, named) is { } refusal)
            throw refusal;
    }

    private string ErrorType(string chosen, AwsOperation operation) => chosen == "Service" ? InputError(operation) : chosen;
}
