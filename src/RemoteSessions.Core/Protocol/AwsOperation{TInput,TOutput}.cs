using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

/// <summary>
/// One operation with its input and output types, and the methods that read them from JSON. The types contain the code that writes them as
/// JSON.
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
    /// <summary>Reads an input.</summary>
    public WireRead<TInput> ReadInput { get; } = readInput;

    /// <summary>Reads an output.</summary>
    public WireRead<TOutput> ReadOutput { get; } = readOutput;
}
