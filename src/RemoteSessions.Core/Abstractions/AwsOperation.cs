namespace RemoteSessions.Abstractions;

/// <summary>One operation of a service, without its input and output types. A transport requires only this information.</summary>
public abstract class AwsOperation(AwsService service, string name, bool mutating, RepeatRule repeat)
{
    /// <summary>The service that has the operation.</summary>
    public AwsService Service { get; } = service;

    /// <summary>The name of the operation in the service model, such as <c>ListProjects</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The value of the header <c>X-Amz-Target</c>.</summary>
    public string Target => $"{Service.TargetPrefix}.{Name}";

    /// <summary>Whether the operation changes data.</summary>
    public bool Mutating { get; } = mutating;

    /// <summary>Whether a call may be sent again if its response was lost.</summary>
    public RepeatRule Repeat { get; } = repeat;

    /// <summary>Whether the operation shares its rate limit with other operations of the service.</summary>
    public bool SharesRate => Service.SharedRateOperations.Contains(Name);

    /// <summary>The name of the rate limit. Operations with a shared rate limit have the same name.</summary>
    public string RateName => SharesRate ? "shared" : Name;

    /// <summary>The rate limit of the operation for an account, or null if no limit is documented.</summary>
    public RequestRate? Rate => SharesRate
        ? Service.SharedRate
        : Name.StartsWith("List", StringComparison.Ordinal) || Name.StartsWith("Get", StringComparison.Ordinal)
            ? Service.ReadRate
            : Service.ChangeRate;

    /// <inheritdoc/>
    public override string ToString() => $"{Service.DisplayName} {Name}";
}
