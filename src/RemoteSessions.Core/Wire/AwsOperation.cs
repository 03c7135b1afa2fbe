namespace RemoteSessions.Wire;

/// <summary>What may be done when it is not known whether the service carried a call out.</summary>
public enum RepeatRule
{
    /// <summary>The call may be sent again: it reads, or doing it twice is doing it once.</summary>
    Safe,

    /// <summary>A second call would make a second thing: only a refusal by the service may be followed by another try.</summary>
    OnlyAfterRefusal,
}

/// <summary>One operation of a service, without its types: all that a transport has to know.</summary>
public abstract class AwsOperation(AwsService service, string name, bool mutating, RepeatRule repeat)
{
    /// <summary>The service that has the operation.</summary>
    public AwsService Service { get; } = service;

    /// <summary>The operation's name in the service model, such as <c>ListProjects</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The value of the header <c>X-Amz-Target</c>.</summary>
    public string Target => $"{Service.TargetPrefix}.{Name}";

    /// <summary>Whether the operation changes something.</summary>
    public bool Mutating { get; } = mutating;

    /// <summary>Whether a call whose answer was lost may be sent again.</summary>
    public RepeatRule Repeat { get; } = repeat;

    /// <summary>How often the service takes the operation from an account, or null where nothing is documented.</summary>
    public RequestRate? Rate =>
        Name.StartsWith("List", StringComparison.Ordinal) || Name.StartsWith("Get", StringComparison.Ordinal) ? Service.ReadRate : Service.ChangeRate;

    /// <inheritdoc/>
    public override string ToString() => $"{Service.DisplayName} {Name}";
}

/// <summary>One operation with its input and output types and how these are read from JSON; they write themselves.</summary>
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
