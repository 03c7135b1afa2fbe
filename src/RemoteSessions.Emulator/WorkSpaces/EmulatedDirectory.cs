using System.Text.Json.Serialization;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>A registered directory: what is told of it, and what is to become of it.</summary>
internal sealed record EmulatedDirectory
{
    public required string Id { get; init; }
    public required long Order { get; init; }
    public required WorkspaceDirectory Value { get; init; }

    /// <summary>When the state ends by itself.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>While REGISTERING: why it will fail, or null.</summary>
    [JsonPropertyName("flaw")]
    public string? Failure { get; init; }

    public string State => Value.State!;

    public EmulatedDirectory In(string state, DateTimeOffset? nextAt) =>
        this with { Value = Value with { State = state }, NextAt = nextAt };
}
