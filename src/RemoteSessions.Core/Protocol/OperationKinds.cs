using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

/// <summary>
/// Creates the operations of a service: operations that read data, operations that change data, and operations that must not be repeated.
/// If a request for an operation that must not be repeated were sent again, the request would create a second resource or affect a user
/// again.
/// </summary>
internal static class OperationKinds
{
    public static AwsOperation<TInput, TOutput> Read<TInput, TOutput>(
        this AwsService service, string name, WireRead<TInput> input, WireRead<TOutput> output)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new() =>
        new(service, name, input, output, mutating: false, RepeatRule.Safe);

    public static AwsOperation<TInput, TOutput> Change<TInput, TOutput>(
        this AwsService service, string name, WireRead<TInput> input, WireRead<TOutput> output)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new() =>
        new(service, name, input, output, mutating: true, RepeatRule.Safe);

    public static AwsOperation<TInput, TOutput> Create<TInput, TOutput>(
        this AwsService service, string name, WireRead<TInput> input, WireRead<TOutput> output)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new() =>
        new(service, name, input, output, mutating: true, RepeatRule.OnlyAfterRejection);
}
