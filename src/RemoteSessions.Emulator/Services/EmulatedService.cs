using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.Services;

/// <summary>
/// The base class of all services. This class validates inputs, changes the store under a lock, returns pages, and applies faults.
/// </summary>
internal abstract class EmulatedService<TStore>(EmulatorSettings settings, EmulatorClock clock, Func<Uri> host) : IEmulatedService
    where TStore : class
{
    public abstract AwsService Service { get; }

    public abstract IReadOnlyList<EmulatedOperation> Operations { get; }

    public EmulatorSettings Settings { get; } = settings;

    public EmulatorClock Clock { get; } = clock;

    /// <summary>The base URL for files, sessions, and streaming pages.</summary>
    public Func<Uri> Host { get; } = host;

    /// <summary>
    /// Causes another emulated service, Application Auto Scaling, to apply the scaling changes that are due in a Region. This callback runs
    /// before each access to the state. The callback runs before the lock on the state is acquired, because Application Auto Scaling must
    /// acquire the same lock to change the state.
    /// </summary>
    public Action<string> BeforeAccess { get; set; } = _ => { };

    public virtual string MessageMember => "message";

    public abstract JsonNode Save();

    public abstract void Load(JsonNode state);

    /// <summary>Registers the handler of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="check">Checks the input against the service model.</param>
    /// <param name="named">Returns the resource that the input specifies, or null if it doesn't specify a resource.</param>
    /// <param name="carryOut">Handles a call.</param>
    public EmulatedOperation Handle<TInput, TOutput>(
        AwsOperation<TInput, TOutput> operation,
        Action<TInput, Constraints> check,
        Func<TInput, string?> named,
        Func<TInput, StoreCall<TStore>, TOutput> carryOut)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new() =>
        new EmulatedOperation<TInput, TOutput>(operation, ErrorsOf(operation), (input, context) =>
        {
            try
            {
                var state = StateOf(context.Region);
                var constraints = new Constraints(ErrorType(Settings.ConstraintErrorType, InputError(operation)));
                check(input, constraints);
                constraints.ThrowIfBroken();
                BeforeAccess(context.Region);
                return state.Run(operation, context, call =>
                {
                    if (context.Fault == Fault.Vanish)
                        Vanish(call, named(input));
                    return carryOut(input, call);
                });
            }
            catch (ServiceException error)
            {
                throw Checked(error, operation);
            }
        });

    /// <summary>Returns a page of a list.</summary>
    public (IReadOnlyList<T> Items, string? NextToken) Page<T>(
        StoreCall<TStore> call, IReadOnlyList<T> items, Func<T, string> key, string? token, string list, int? maximum = null)
    {
        var size = maximum is > 0 ? Math.Min(maximum.Value, 1000) : Settings.PageSize;
        return Pages.Cut(items, key, token, size, $"{call.Context.Region} {list}", call.Context.Fault, () => new ServiceException(
            ErrorType(Settings.BadTokenErrorType, TokenError(call.Operation)), EmulatorMessages.InvalidToken));
    }

    /// <summary>Returns the state of the service in a Region.</summary>
    /// <exception cref="ServiceException">The service isn't available in the Region.</exception>
    protected abstract ServiceState<TStore> StateOf(string region);

    /// <summary>Returns the error types that the service model lists for an operation.</summary>
    protected abstract IReadOnlyList<string> ErrorsOf(AwsOperation operation);

    /// <summary>
    /// Indicates whether the service model lists the error for the operation. For an error that isn't listed, an AWS SDK client reports
    /// only a generic error. Therefore, a service sends only the listed errors and the errors that all services have in common.
    /// </summary>
    protected bool HasError(AwsOperation operation, string errorType) => ErrorsOf(operation).Contains(errorType);

    /// <summary>Returns the error type that the service uses for an invalid input.</summary>
    protected abstract string InputError(AwsOperation operation);

    /// <summary>Returns the error type that the service uses for an invalid page token.</summary>
    protected virtual string TokenError(AwsOperation operation) => InputError(operation);

    /// <summary>
    /// Returns the store without the resource that the call specifies, and without the resources that depend on the specified resource.
    /// </summary>
    protected abstract TStore Without(TStore store, string named);

    /// <summary>
    /// Returns the error for a resource that doesn't exist, or null if the operation doesn't return such an error. The emulator removes the
    /// resource from the store before it calls this method. If the method returns null, the emulator runs the operation.
    /// </summary>
    protected abstract ServiceException? NotFound(AwsOperation operation, string? named);

    /// <summary>Returns an error in the form that the service uses.</summary>
    protected virtual ServiceException Checked(ServiceException error, AwsOperation operation) => error;

    private void Vanish(StoreCall<TStore> call, string? named)
    {
        if (named is not null)
            call.Store = Without(call.Store, named);
        call.Commit();
        if (NotFound(call.Operation, named) is { } error)
            throw error;
    }

    private static string ErrorType(string chosen, string ownType) => chosen == "Service" ? ownType : chosen;
}
