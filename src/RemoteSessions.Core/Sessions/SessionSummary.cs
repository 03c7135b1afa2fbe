namespace RemoteSessions.Sessions;

/// <summary>What sessions of all kinds have in common. Each kind makes it from its own sessions.</summary>
internal sealed record SessionSummary
{
    public string? SessionId { get; init; }

    public string? UserId { get; init; }

    /// <summary>What it runs on.</summary>
    public string? Resource { get; init; }

    /// <summary>The state in the service's own words.</summary>
    public string? State { get; init; }

    /// <summary>CONNECTED or NOT_CONNECTED, or null where the service doesn't say.</summary>
    public string? ConnectionState { get; init; }

    public DateTime? StartTime { get; init; }

    public DateTime? ExpirationTime { get; init; }

    public string? InstanceId { get; init; }

    /// <summary>The addresses of the instance, the one that is shown first.</summary>
    public IReadOnlyList<string> IpAddresses { get; init; } = [];

    public bool HasEnded { get; init; }

    /// <summary>Whether the service is about to end it.</summary>
    public bool IsEnding { get; init; }

    /// <summary>Whether a user can work in it.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Which of its service's lists it is in; null where that isn't known.</summary>
    public string? ListKey { get; init; }

    /// <summary>What completion shows instead of the id.</summary>
    public string? Label { get; init; }

    /// <summary>What completion says about it.</summary>
    public string? Hint { get; init; }
}
