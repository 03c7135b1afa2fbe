namespace RemoteSessions.Abstractions;

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

    /// <summary>Whether a call whose response was lost may be sent again.</summary>
    public RepeatRule Repeat { get; } = repeat;

    /// <summary>Whether the operation has one rate together with others of its service.</summary>
    public bool SharesRate => Service.SharedRateOperations.Contains(Name);

    /// <summary>What counts the calls: the operations of a shared rate count together, any other by itself.</summary>
    public string RateName => SharesRate ? "shared" : Name;

    /// <summary>How often the service takes the operation from an account, or null where nothing is documented.</summary>
    public RequestRate? Rate => SharesRate
        ? Service.SharedRate
        : Name.StartsWith("List", StringComparison.Ordinal) || Name.StartsWith("Get", StringComparison.Ordinal)
            ? Service.ReadRate
            : Service.ChangeRate;

    /// <inheritdoc/>
    public override string ToString() => $"{Service.DisplayName} {Name}";
}
