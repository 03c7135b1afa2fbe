using System.Text.Json.Serialization;

namespace RemoteSessions.DeviceFarm.Messages;

/// <summary>The answer of Create-, Get- and StopRemoteAccessSession.</summary>
internal sealed record RemoteAccessSessionResponse
{
    public RemoteAccessSession? RemoteAccessSession { get; init; }
}

internal sealed record ListRemoteAccessSessionsResponse
{
    public IReadOnlyList<RemoteAccessSession>? RemoteAccessSessions { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record InstallToRemoteAccessSessionResponse
{
    public Upload? AppUpload { get; init; }
}

internal sealed record ProjectResponse
{
    public Project? Project { get; init; }
}

internal sealed record ListProjectsResponse
{
    public IReadOnlyList<Project>? Projects { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record GetDeviceResponse
{
    public Device? Device { get; init; }
}

internal sealed record ListDevicesResponse
{
    public IReadOnlyList<Device>? Devices { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record ListDeviceInstancesResponse
{
    public IReadOnlyList<DeviceInstance>? DeviceInstances { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record UploadResponse
{
    public Upload? Upload { get; init; }
}

internal sealed record ListUploadsResponse
{
    public IReadOnlyList<Upload>? Uploads { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record ListArtifactsResponse
{
    public IReadOnlyList<Artifact>? Artifacts { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record GetAccountSettingsResponse
{
    public AccountSettings? AccountSettings { get; init; }
}

internal sealed record ListVpceConfigurationsResponse
{
    public IReadOnlyList<VpceConfiguration>? VpceConfigurations { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record ListTagsForResourceResponse
{
    [JsonPropertyName(nameof(Tags))]
    public IReadOnlyList<Tag>? Tags { get; init; }
}
