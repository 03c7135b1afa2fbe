using System.Text.Json.Serialization;

namespace RemoteSessions.AppStream.Messages;

// The structures of the AppStream model of 2016-12-01, members as on the wire. Enumerations are open: plain strings.

internal sealed record ComputeCapacity
{
    public int? DesiredInstances { get; init; }
    public int? DesiredSessions { get; init; }
}

internal sealed record VpcConfig
{
    public IReadOnlyList<string>? SubnetIds { get; init; }
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }
}

internal sealed record DomainJoinInfo
{
    public string? DirectoryName { get; init; }
    public string? OrganizationalUnitDistinguishedName { get; init; }
}

internal sealed record S3Location
{
    public string? S3Bucket { get; init; }
    public string? S3Key { get; init; }
}

internal sealed record VolumeConfig
{
    public int? VolumeSizeInGb { get; init; }
}

internal sealed record StorageConnector
{
    public string? ConnectorType { get; init; }
    public string? ResourceIdentifier { get; init; }
    public IReadOnlyList<string>? Domains { get; init; }
    public IReadOnlyList<string>? DomainsRequireAdminConsent { get; init; }
}

internal sealed record UserSetting
{
    public string? Action { get; init; }
    public string? Permission { get; init; }
    public int? MaximumLength { get; init; }
}

internal sealed record ApplicationSettings
{
    public bool? Enabled { get; init; }
    public string? SettingsGroup { get; init; }
}

internal sealed record AccessEndpoint
{
    public string? EndpointType { get; init; }
    public string? VpceId { get; init; }
}

internal sealed record StreamingExperienceSettings
{
    public string? PreferredProtocol { get; init; }
}

internal sealed record ContentRedirection
{
    public UrlRedirectionConfig? HostToClient { get; init; }
}

internal sealed record AgentAccessConfig
{
    public IReadOnlyList<AgentAccessSetting>? Settings { get; init; }
    public string? S3BucketArn { get; init; }
    public bool? ScreenshotsUploadEnabled { get; init; }
    public string? ScreenResolution { get; init; }
    public string? ScreenImageFormat { get; init; }
    public string? UserControlMode { get; init; }
}

internal sealed record Fleet
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public string? DisplayName { get; init; }
    public string? Description { get; init; }
    public string? ImageName { get; init; }
    public string? ImageArn { get; init; }
    public string? InstanceType { get; init; }
    public string? FleetType { get; init; }
    public ComputeCapacityStatus? ComputeCapacityStatus { get; init; }
    public int? MaxUserDurationInSeconds { get; init; }
    public int? DisconnectTimeoutInSeconds { get; init; }
    public string? State { get; init; }
    public VpcConfig? VpcConfig { get; init; }
    public DateTimeOffset? CreatedTime { get; init; }
    public IReadOnlyList<FleetError>? FleetErrors { get; init; }
    public bool? EnableDefaultInternetAccess { get; init; }
    public DomainJoinInfo? DomainJoinInfo { get; init; }
    public int? IdleDisconnectTimeoutInSeconds { get; init; }
    public string? IamRoleArn { get; init; }
    public string? StreamView { get; init; }
    public string? Platform { get; init; }
    public int? MaxConcurrentSessions { get; init; }
    public IReadOnlyList<string>? UsbDeviceFilterStrings { get; init; }
    public S3Location? SessionScriptS3Location { get; init; }
    public int? MaxSessionsPerInstance { get; init; }
    public VolumeConfig? RootVolumeConfig { get; init; }
    public bool? DisableIMDSV1 { get; init; }
}

internal sealed record Session
{
    public string? Id { get; init; }
    public string? UserId { get; init; }
    public string? StackName { get; init; }
    public string? FleetName { get; init; }
    public string? State { get; init; }
    public string? ConnectionState { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public DateTimeOffset? MaxExpirationTime { get; init; }
    public string? AuthenticationType { get; init; }
    public NetworkAccessConfiguration? NetworkAccessConfiguration { get; init; }
    public string? InstanceId { get; init; }
    public string? InstanceDrainStatus { get; init; }
}

internal sealed record Stack
{
    public string? Arn { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? DisplayName { get; init; }
    public DateTimeOffset? CreatedTime { get; init; }
    public IReadOnlyList<StorageConnector>? StorageConnectors { get; init; }
    public string? RedirectURL { get; init; }
    public string? FeedbackURL { get; init; }
    public IReadOnlyList<StackError>? StackErrors { get; init; }
    public IReadOnlyList<UserSetting>? UserSettings { get; init; }
    public ApplicationSettingsResponse? ApplicationSettings { get; init; }
    public IReadOnlyList<AccessEndpoint>? AccessEndpoints { get; init; }
    public IReadOnlyList<string>? EmbedHostDomains { get; init; }
    public StreamingExperienceSettings? StreamingExperienceSettings { get; init; }
    public ContentRedirection? ContentRedirection { get; init; }
    public AgentAccessConfig? AgentAccessConfig { get; init; }
}

internal sealed record Image
{
    public string? Name { get; init; }
    public string? Arn { get; init; }
    public string? BaseImageArn { get; init; }
    public string? DisplayName { get; init; }
    public string? State { get; init; }
    public string? Visibility { get; init; }
    public bool? ImageBuilderSupported { get; init; }
    public string? ImageBuilderName { get; init; }
    public string? Platform { get; init; }
    public string? Description { get; init; }
    public ImageStateChangeReason? StateChangeReason { get; init; }
    public IReadOnlyList<Application>? Applications { get; init; }
    public DateTimeOffset? CreatedTime { get; init; }
    public DateTimeOffset? PublicBaseImageReleasedDate { get; init; }
    public string? AppstreamAgentVersion { get; init; }
    public ImagePermissions? ImagePermissions { get; init; }
    public IReadOnlyList<ResourceError>? ImageErrors { get; init; }
    public string? LatestAppstreamAgentVersion { get; init; }
    public IReadOnlyList<string>? SupportedInstanceFamilies { get; init; }
    public string? DynamicAppProvidersEnabled { get; init; }
    public string? ImageSharedWithOthers { get; init; }
    public bool? ManagedSoftwareIncluded { get; init; }
    public string? ImageType { get; init; }
}

internal sealed record UrlRedirectionConfig
{
    public bool? Enabled { get; init; }
    public IReadOnlyList<string>? AllowedUrls { get; init; }
    public IReadOnlyList<string>? DeniedUrls { get; init; }
}

internal sealed record AgentAccessSetting
{
    public string? AgentAction { get; init; }
    public string? Permission { get; init; }
}

internal sealed record ComputeCapacityStatus
{
    public int? Desired { get; init; }
    public int? Running { get; init; }
    public int? InUse { get; init; }
    public int? Available { get; init; }
    public int? DesiredUserSessions { get; init; }
    public int? AvailableUserSessions { get; init; }
    public int? ActiveUserSessions { get; init; }
    public int? ActualUserSessions { get; init; }
    public int? Draining { get; init; }
    public int? DrainModeActiveUserSessions { get; init; }
    public int? DrainModeUnusedUserSessions { get; init; }
}

internal sealed record FleetError
{
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
}

internal sealed record NetworkAccessConfiguration
{
    public string? EniPrivateIpAddress { get; init; }
    public IReadOnlyList<string>? EniIpv6Addresses { get; init; }
    public string? EniId { get; init; }
}

internal sealed record StackError
{
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
}

internal sealed record ApplicationSettingsResponse
{
    public bool? Enabled { get; init; }
    public string? SettingsGroup { get; init; }
    public string? S3BucketName { get; init; }
}

internal sealed record ImageStateChangeReason
{
    public string? Code { get; init; }
    public string? Message { get; init; }
}

internal sealed record Application
{
    public string? Name { get; init; }
    public string? DisplayName { get; init; }
    public string? IconURL { get; init; }
    public string? LaunchPath { get; init; }
    public string? LaunchParameters { get; init; }
    public bool? Enabled { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
    public string? WorkingDirectory { get; init; }
    public string? Description { get; init; }
    public string? Arn { get; init; }
    public string? AppBlockArn { get; init; }
    public S3Location? IconS3Location { get; init; }
    public IReadOnlyList<string>? Platforms { get; init; }
    public IReadOnlyList<string>? InstanceFamilies { get; init; }
    public DateTimeOffset? CreatedTime { get; init; }
}

internal sealed record ImagePermissions
{
    [JsonPropertyName("allowFleet")]
    public bool? AllowFleet { get; init; }
    [JsonPropertyName("allowImageBuilder")]
    public bool? AllowImageBuilder { get; init; }
}

internal sealed record ResourceError
{
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
    public DateTimeOffset? ErrorTimestamp { get; init; }
}
