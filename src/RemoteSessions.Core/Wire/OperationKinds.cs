using System.Text.Json.Serialization.Metadata;

namespace RemoteSessions.Wire;

/// <summary>Makes the operations of a service: what reads, what changes, and what would make one too many if it were repeated.</summary>
internal static class OperationKinds
{
    public static AwsOperation<TInput, TOutput> Read<TInput, TOutput>(
        this AwsService service, string name, Func<JsonTypeInfo<TInput>> input, Func<JsonTypeInfo<TOutput>> output) where TOutput : class, new() =>
        new(service, name, input, output, mutating: false, RepeatRule.Safe);

    public static AwsOperation<TInput, TOutput> Change<TInput, TOutput>(
        this AwsService service, string name, Func<JsonTypeInfo<TInput>> input, Func<JsonTypeInfo<TOutput>> output) where TOutput : class, new() =>
        new(service, name, input, output, mutating: true, RepeatRule.Safe);

    public static AwsOperation<TInput, TOutput> Create<TInput, TOutput>(
        this AwsService service, string name, Func<JsonTypeInfo<TInput>> input, Func<JsonTypeInfo<TOutput>> output) where TOutput : class, new() =>
        new(service, name, input, output, mutating: true, RepeatRule.OnlyAfterRefusal);
}

/// <summary>The answer of an operation that says no more than that it was done.</summary>
internal sealed record EmptyResponse;
