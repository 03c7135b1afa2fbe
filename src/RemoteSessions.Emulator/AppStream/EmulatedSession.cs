using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>A streaming session, with its properties and its pending changes.</summary>
internal sealed record EmulatedSession
{
    public required string Id { get; init; }
    public required string UserId { get; init; }
    public required string Stack { get; init; }
    public required string Fleet { get; init; }
    public required string Type { get; init; }
    public required long Order { get; init; }
    public required string State { get; init; }
    public bool Connected { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? MaxExpiration { get; init; }
    public string? InstanceId { get; init; }

    /// <summary>The time of the user's last activity or disconnection.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The time at which the state changes, or null if no change is due.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Indicates whether the session belongs to the demo data and never times out.</summary>
    public bool Kept { get; init; }

    public TimeSpan IdleTimeout { get; init; }
    public TimeSpan DisconnectTimeout { get; init; }

    public bool Live => State is SessionStateValues.Pending or SessionStateValues.Active;

    /// <summary>Indicates whether the session is waiting for an instance.</summary>
    public bool Waiting => State == SessionStateValues.Pending && InstanceId is null;
}
