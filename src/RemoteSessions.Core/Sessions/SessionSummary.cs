namespace RemoteSessions.Sessions;

/// <summary>The properties that sessions of all kinds have. Each kind of session creates this object from its sessions.</summary>
internal sealed record SessionSummary
{
    public string? SessionId { get; init; }

    public string? UserId { get; init; }

    /// <summary>The resource that the session runs on.</summary>
    public string? Resource { get; init; }

    /// <summary>The state as the service returns it.</summary>
    public string? State { get; init; }

    /// <summary>CONNECTED or NOT_CONNECTED, or null if the service doesn't return it.</summary>
    public string? ConnectionState { get; init; }

    public DateTime? StartTime { get; init; }

    public DateTime? ExpirationTime { get; init; }

    public string? InstanceId { get; init; }

    /// <summary>The IP addresses of the instance. The first one is shown.</summary>
    public IReadOnlyList<string> IpAddresses { get; init; } = [];

    public bool HasEnded { get; init; }

    /// <summary>Whether the service is about to end the session.</summary>
    public bool IsEnding { get; init; }

    /// <summary>Whether a user can work in the session.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Identifies the service's list that contains the session, or is null if that isn't known.</summary>
    public string? ListKey { get; init; }

    /// <summary>The text that completion shows instead of the ID.</summary>
    public string? Label { get; init; }

    /// <summary>The tooltip of a completion.</summary>
    public string? Hint { get; init; }
}
