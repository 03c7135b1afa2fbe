using System.Text.Json.Serialization;

namespace RemoteSessions.WorkSpaces.Messages;

// The structures of the WorkSpaces model of 2015-04-08, members as on the wire. Enumerations are open: plain strings.

internal sealed record Capacity
{
    public int? DesiredUserSessions { get; init; }
}

internal sealed record Tag
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

internal sealed record ApplicationSettingsRequest
{
    public string? Status { get; init; }
    public string? SettingsGroup { get; init; }
}

internal sealed record TimeoutSettings
{
    public int? DisconnectTimeoutInSeconds { get; init; }
    public int? IdleDisconnectTimeoutInSeconds { get; init; }
    public int? MaxUserDurationInSeconds { get; init; }
}

internal sealed record DescribeWorkspacesPoolsFilter
{
    public string? Name { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public string? Operator { get; init; }
}

internal sealed record DescribeWorkspaceDirectoriesFilter
{
    public string? Name { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}

internal sealed record MicrosoftEntraConfig
{
    public string? TenantId { get; init; }
    public string? ApplicationConfigSecretArn { get; init; }
}

internal sealed record ActiveDirectoryConfig
{
    public string? DomainName { get; init; }
    public string? ServiceAccountSecretArn { get; init; }
}

internal sealed record StreamingProperties
{
    public string? StreamingExperiencePreferredProtocol { get; init; }
    public IReadOnlyList<UserSetting>? UserSettings { get; init; }
    public IReadOnlyList<StorageConnector>? StorageConnectors { get; init; }
    public GlobalAcceleratorForDirectory? GlobalAccelerator { get; init; }
}

internal sealed record WorkspaceCreationProperties
{
    public bool? EnableInternetAccess { get; init; }
    public string? DefaultOu { get; init; }
    public string? CustomSecurityGroupId { get; init; }
    public bool? UserEnabledAsLocalAdministrator { get; init; }
    public bool? EnableMaintenanceMode { get; init; }
    public string? InstanceIamRoleArn { get; init; }
}

internal sealed record WorkspaceAccessProperties
{
    public string? DeviceTypeWindows { get; init; }
    public string? DeviceTypeOsx { get; init; }
    public string? DeviceTypeWeb { get; init; }
    public string? DeviceTypeIos { get; init; }
    public string? DeviceTypeAndroid { get; init; }
    public string? DeviceTypeChromeOs { get; init; }
    public string? DeviceTypeZeroClient { get; init; }
    public string? DeviceTypeLinux { get; init; }
    public string? DeviceTypeWorkSpacesThinClient { get; init; }
    public AccessEndpointConfig? AccessEndpointConfig { get; init; }
}

internal sealed record SelfservicePermissions
{
    public string? RestartWorkspace { get; init; }
    public string? IncreaseVolumeSize { get; init; }
    public string? ChangeComputeType { get; init; }
    public string? SwitchRunningMode { get; init; }
    public string? RebuildWorkspace { get; init; }
}

internal sealed record SamlProperties
{
    public string? Status { get; init; }
    public string? UserAccessUrl { get; init; }
    public string? RelayStateParameterName { get; init; }
}

internal sealed record WorkspacesPool
{
    public string? PoolId { get; init; }
    public string? PoolArn { get; init; }
    public CapacityStatus? CapacityStatus { get; init; }
    public string? PoolName { get; init; }
    public string? Description { get; init; }
    public string? State { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public string? BundleId { get; init; }
    public string? DirectoryId { get; init; }
    public IReadOnlyList<WorkspacesPoolError>? Errors { get; init; }
    public ApplicationSettingsResponse? ApplicationSettings { get; init; }
    public TimeoutSettings? TimeoutSettings { get; init; }
    public string? RunningMode { get; init; }
}

internal sealed record WorkspacesPoolSession
{
    public string? AuthenticationType { get; init; }
    public string? ConnectionState { get; init; }
    public string? SessionId { get; init; }
    public string? InstanceId { get; init; }
    public string? PoolId { get; init; }
    public DateTimeOffset? ExpirationTime { get; init; }
    public NetworkAccessConfiguration? NetworkAccessConfiguration { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    public string? UserId { get; init; }
}

internal sealed record WorkspaceDirectory
{
    public string? DirectoryId { get; init; }
    public string? Alias { get; init; }
    public string? DirectoryName { get; init; }
    public string? RegistrationCode { get; init; }
    public IReadOnlyList<string>? SubnetIds { get; init; }
    public IReadOnlyList<string>? DnsIpAddresses { get; init; }
    public IReadOnlyList<string>? DnsIpv6Addresses { get; init; }
    public string? CustomerUserName { get; init; }
    public string? IamRoleId { get; init; }
    public string? DirectoryType { get; init; }
    public string? WorkspaceSecurityGroupId { get; init; }
    public string? State { get; init; }
    public DefaultWorkspaceCreationProperties? WorkspaceCreationProperties { get; init; }
    [JsonPropertyName("ipGroupIds")]
    public IReadOnlyList<string>? IpGroupIds { get; init; }
    public WorkspaceAccessProperties? WorkspaceAccessProperties { get; init; }
    public string? Tenancy { get; init; }
    public SelfservicePermissions? SelfservicePermissions { get; init; }
    public SamlProperties? SamlProperties { get; init; }
    public CertificateBasedAuthProperties? CertificateBasedAuthProperties { get; init; }
    public string? EndpointEncryptionMode { get; init; }
    public MicrosoftEntraConfig? MicrosoftEntraConfig { get; init; }
    public string? WorkspaceDirectoryName { get; init; }
    public string? WorkspaceDirectoryDescription { get; init; }
    public string? UserIdentityType { get; init; }
    public string? WorkspaceType { get; init; }
    public IDCConfig? IDCConfig { get; init; }
    public ActiveDirectoryConfig? ActiveDirectoryConfig { get; init; }
    public StreamingProperties? StreamingProperties { get; init; }
    public string? ErrorMessage { get; init; }
}

internal sealed record WorkspaceBundle
{
    public string? BundleId { get; init; }
    public string? Name { get; init; }
    public string? Owner { get; init; }
    public string? Description { get; init; }
    public string? ImageId { get; init; }
    public RootStorage? RootStorage { get; init; }
    public UserStorage? UserStorage { get; init; }
    public ComputeType? ComputeType { get; init; }
    public DateTimeOffset? LastUpdatedTime { get; init; }
    public DateTimeOffset? CreationTime { get; init; }
    public string? State { get; init; }
    public string? BundleType { get; init; }
}

internal sealed record UserSetting
{
    public string? Action { get; init; }
    public string? Permission { get; init; }
    public int? MaximumLength { get; init; }
}

internal sealed record StorageConnector
{
    public string? ConnectorType { get; init; }
    public string? Status { get; init; }
}

internal sealed record GlobalAcceleratorForDirectory
{
    public string? Mode { get; init; }
    public string? PreferredProtocol { get; init; }
}

internal sealed record AccessEndpointConfig
{
    public IReadOnlyList<AccessEndpoint>? AccessEndpoints { get; init; }
    public IReadOnlyList<string>? InternetFallbackProtocols { get; init; }
}

internal sealed record CapacityStatus
{
    public int? AvailableUserSessions { get; init; }
    public int? DesiredUserSessions { get; init; }
    public int? ActualUserSessions { get; init; }
    public int? ActiveUserSessions { get; init; }
}

internal sealed record WorkspacesPoolError
{
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
}

internal sealed record ApplicationSettingsResponse
{
    public string? Status { get; init; }
    public string? SettingsGroup { get; init; }
    public string? S3BucketName { get; init; }
}

internal sealed record NetworkAccessConfiguration
{
    public string? EniPrivateIpAddress { get; init; }
    public string? EniId { get; init; }
}

internal sealed record DefaultWorkspaceCreationProperties
{
    public bool? EnableInternetAccess { get; init; }
    public string? DefaultOu { get; init; }
    public string? CustomSecurityGroupId { get; init; }
    public bool? UserEnabledAsLocalAdministrator { get; init; }
    public bool? EnableMaintenanceMode { get; init; }
    public string? InstanceIamRoleArn { get; init; }
}

internal sealed record CertificateBasedAuthProperties
{
    public string? Status { get; init; }
    public string? CertificateAuthorityArn { get; init; }
}

internal sealed record IDCConfig
{
    public string? InstanceArn { get; init; }
    public string? ApplicationArn { get; init; }
}

internal sealed record RootStorage
{
    public string? Capacity { get; init; }
}

internal sealed record UserStorage
{
    public string? Capacity { get; init; }
}

internal sealed record ComputeType
{
    public string? Name { get; init; }
}

internal sealed record AccessEndpoint
{
    public string? AccessEndpointType { get; init; }
    public string? VpcEndpointId { get; init; }
}
