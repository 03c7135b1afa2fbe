using System.Text.Json.Serialization;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>A registered directory, with its properties and its pending changes.</summary>
internal sealed record EmulatedDirectory
{
    public required string Id { get; init; }
    public required long Order { get; init; }
    public required WorkspaceDirectory Value { get; init; }

    /// <summary>The time at which the state changes, or null if no change is due.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>
    /// The reason why the registration will fail, or null if it will succeed. The name of this member in state files is "flaw".
    /// </summary>
    [JsonPropertyName("flaw")]
    public string? Failure { get; init; }

    public string State => Value.State!;

    public EmulatedDirectory In(string state, DateTimeOffset? nextAt) =>
        this with { Value = Value with { State = state }, NextAt = nextAt };
}
