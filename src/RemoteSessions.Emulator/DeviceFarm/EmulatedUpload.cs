using System.Text.Json.Serialization;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>An upload, with its properties and its pending changes.</summary>
internal sealed record EmulatedUpload
{
    public required string Arn { get; init; }
    public required string ProjectArn { get; init; }
    public required long Order { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required string Status { get; init; }
    public string? ContentType { get; init; }
    public string? Metadata { get; init; }
    public string? Message { get; init; }

    /// <summary>The time at which the processing of the upload ends.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>
    /// The reason why the processing of the upload will fail, or null if the processing will succeed. The name of this member in state
    /// files is "flaw".
    /// </summary>
    [JsonPropertyName("flaw")]
    public string? Failure { get; init; }
}
