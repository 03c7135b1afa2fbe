using System.Text.Json.Serialization;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>An upload: what is told of it, and what is to become of it.</summary>
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

    /// <summary>While PROCESSING: when that ends.</summary>
    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>While PROCESSING: why it will fail, or null.</summary>
    [JsonPropertyName("flaw")]
    public string? Failure { get; init; }
}
