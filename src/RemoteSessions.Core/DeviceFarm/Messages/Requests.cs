using System.Text.Json.Serialization;

namespace RemoteSessions.DeviceFarm.Messages;

internal sealed record CreateRemoteAccessSessionRequest
{
    public string? ProjectArn { get; init; }
    public string? DeviceArn { get; init; }
    public string? AppArn { get; init; }
    public string? InstanceArn { get; init; }
    public string? Name { get; init; }
    public CreateRemoteAccessSessionConfiguration? Configuration { get; init; }
    public string? InteractionMode { get; init; }
    public bool? SkipAppResign { get; init; }

    // Withdrawn by AWS in November 2025; sent where a script still names them.
    public string? SshPublicKey { get; init; }
    public string? ClientId { get; init; }
    public bool? RemoteDebugEnabled { get; init; }
    public bool? RemoteRecordEnabled { get; init; }
    public string? RemoteRecordAppArn { get; init; }
}

/// <summary>The input of every operation that names one resource: Get, Stop and Delete of sessions, projects, devices, uploads.</summary>
internal sealed record ArnRequest
{
    public string? Arn { get; init; }
}

/// <summary>The input of the lists that are asked for by ARN alone.</summary>
internal sealed record ListByArnRequest
{
    public string? Arn { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record InstallToRemoteAccessSessionRequest
{
    public string? RemoteAccessSessionArn { get; init; }
    public string? AppArn { get; init; }
}

internal sealed record CreateProjectRequest
{
    public string? Name { get; init; }
    public int? DefaultJobTimeoutMinutes { get; init; }
    public VpcConfig? VpcConfig { get; init; }
    public IReadOnlyList<EnvironmentVariable>? EnvironmentVariables { get; init; }
    public string? ExecutionRoleArn { get; init; }
}

internal sealed record ListDevicesRequest
{
    public string? Arn { get; init; }
    public string? NextToken { get; init; }
    public IReadOnlyList<DeviceFilter>? Filters { get; init; }
}

/// <summary>The input of the lists that belong to the account: private device instances, VPC endpoint configurations.</summary>
internal sealed record ListForAccountRequest
{
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record CreateUploadRequest
{
    public string? ProjectArn { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? ContentType { get; init; }
}

internal sealed record ListUploadsRequest
{
    public string? Arn { get; init; }
    public string? Type { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record ListArtifactsRequest
{
    public string? Arn { get; init; }
    public string? Type { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record TagResourceRequest
{
    [JsonPropertyName("ResourceARN")]
    public string? ResourceArn { get; init; }

    [JsonPropertyName(nameof(Tags))]
    public IReadOnlyList<Tag>? Tags { get; init; }
}

internal sealed record UntagResourceRequest
{
    [JsonPropertyName("ResourceARN")]
    public string? ResourceArn { get; init; }

    [JsonPropertyName(nameof(TagKeys))]
    public IReadOnlyList<string>? TagKeys { get; init; }
}

internal sealed record ListTagsForResourceRequest
{
    [JsonPropertyName("ResourceARN")]
    public string? ResourceArn { get; init; }
}

internal sealed record EmptyRequest;
