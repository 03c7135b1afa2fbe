using RemoteSessions.Emulator.Faults;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.Services;

/// <summary>A service whose operations work on an estate: in which order each of them is checked and carried out.</summary>
internal abstract class EstateService<TEstate>
    where TEstate : class
{
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
        where TInput : class
        where TOutput : class, new() =>
        new EmulatedOperation<TInput, TOutput>(operation, (input, context) =>
        {
            var state = StateFor(operation, context);
            var constraints = new Constraints(ConstraintError(operation));
            check(input, constraints);
            constraints.Refuse();
            return state.Run(operation, context, call =>
            {
                if (context.Fault == Fault.Vanish)
                    Vanish(operation, call, named(input));
                return carryOut(input, call);
            });
        });

    /// <summary>The state that a call works on.</summary>
    /// <exception cref="ServiceException">There is none where the call was sent.</exception>
    protected abstract ServiceState<TEstate> StateFor(AwsOperation operation, CallContext context);

    /// <summary>The type of the error for an input that breaks the service model.</summary>
    protected abstract string ConstraintError(AwsOperation operation);

    /// <summary>Takes what a call names out of the estate for good, and refuses the call where that is an error.</summary>
    protected abstract void Vanish(AwsOperation operation, EstateCall<TEstate> call, string? name);
}
