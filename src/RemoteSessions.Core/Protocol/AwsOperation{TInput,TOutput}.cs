using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

/// <summary>
/// An operation with its input and output types, and the functions that read these types from JSON. The input and output types themselves
/// contain the code that writes them as JSON.
/// </summary>
internal sealed class AwsOperation<TInput, TOutput>(
    AwsService service,
    string name,
    WireRead<TInput> readInput,
    WireRead<TOutput> readOutput,
    bool mutating,
    RepeatRule repeat) : AwsOperation(service, name, mutating, repeat)
    where TInput : class, IWireObject
    where TOutput : class, IWireObject, new()
{
    /// <summary>Reads the input of a call from JSON.</summary>
    public WireRead<TInput> ReadInput { get; } = readInput;

    /// <summary>Reads the output of a call from JSON.</summary>
    public WireRead<TOutput> ReadOutput { get; } = readOutput;
}
