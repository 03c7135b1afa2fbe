namespace RemoteSessions.Sessions;

/// <summary>
/// The properties that sessions of all kinds have. Each class that derives from <c>SessionKind</c> creates this object from a session of
/// the kind that the class represents.
/// </summary>
internal sealed record SessionSummary
{
    public string? SessionId { get; init; }

    public string? UserId { get; init; }

    /// <summary>The resource that the session runs on.</summary>
    public string? Resource { get; init; }

    /// <summary>The state of the session as the service returns it.</summary>
    public string? State { get; init; }

    /// <summary>The connection state: CONNECTED, NOT_CONNECTED, or null if the service doesn't return the connection state.</summary>
    public string? ConnectionState { get; init; }

    public DateTime? StartTime { get; init; }

    public DateTime? ExpirationTime { get; init; }

    public string? InstanceId { get; init; }

    /// <summary>The IP addresses of the instance. Only the first address is displayed.</summary>
    public IReadOnlyList<string> IpAddresses { get; init; } = [];

    public bool HasEnded { get; init; }

    /// <summary>Indicates whether the service has accepted a request to end the session but hasn't ended the session yet.</summary>
    public bool IsEnding { get; init; }

    /// <summary>Indicates whether a user can work in the session.</summary>
    public bool IsRunning { get; init; }

    /// <summary>
    /// The identifier of the list in which the service returns the session, such as the ID of the pool, or null if the list isn't known.
    /// </summary>
    public string? ListKey { get; init; }

    /// <summary>The text that argument completion shows instead of the session ID.</summary>
    public string? Label { get; init; }

    /// <summary>The tooltip that argument completion shows for the session.</summary>
    public string? Hint { get; init; }
}
