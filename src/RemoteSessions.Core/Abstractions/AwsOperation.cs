namespace RemoteSessions.Abstractions;

/// <summary>
/// An operation of a service, without its input and output types. Transports send and return only JSON, so they don't need these types.
/// </summary>
public abstract class AwsOperation(AwsService service, string name, bool mutating, RepeatRule repeat)
{
    /// <summary>The service that the operation belongs to.</summary>
    public AwsService Service { get; } = service;

    /// <summary>The name of the operation in the service model, such as <c>ListProjects</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The value of the header <c>X-Amz-Target</c>.</summary>
    public string Target => $"{Service.TargetPrefix}.{Name}";

    /// <summary>Indicates whether the operation changes data.</summary>
    public bool Mutating { get; } = mutating;

    /// <summary>Specifies whether a call can safely be sent again if its response is lost.</summary>
    public RepeatRule Repeat { get; } = repeat;

    /// <summary>Indicates whether the operation shares its rate limit with other operations of the service.</summary>
    public bool SharesRate => Service.SharedRateOperations.Contains(Name);

    /// <summary>The name of the rate limit. All operations that share a rate limit have the same rate limit name.</summary>
    public string RateName => SharesRate ? "shared" : Name;

    /// <summary>The rate limit that applies to the operation in each account, or null if AWS doesn't document a limit.</summary>
    public RequestRate? Rate => SharesRate
        ? Service.SharedRate
        : Name.StartsWith("List", StringComparison.Ordinal) || Name.StartsWith("Get", StringComparison.Ordinal)
            ? Service.ReadRate
            : Service.ChangeRate;

    /// <inheritdoc/>
    public override string ToString() => $"{Service.DisplayName} {Name}";
}
