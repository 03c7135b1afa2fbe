using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>A streaming session: what is told of it, and what is to become of it.</summary>
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

    /// <summary>When the user last did something, or left.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it goes on by itself; null where nothing is to come.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Belongs to somebody of the demo data, who neither leaves nor forgets.</summary>
    public bool Kept { get; init; }

    public TimeSpan IdleTimeout { get; init; }
    public TimeSpan DisconnectTimeout { get; init; }

    public bool Live => State is SessionStateValues.Pending or SessionStateValues.Active;

    /// <summary>Has no instance yet.</summary>
    public bool Waiting => State == SessionStateValues.Pending && InstanceId is null;
}
