namespace RemoteSessions.AppStream.Messages;

internal sealed record CreateFleetRequest
{
    public string? Name { get; init; }
    public string? ImageName { get; init; }
    public string? ImageArn { get; init; }
    public string? InstanceType { get; init; }
    public string? FleetType { get; init; }
    public ComputeCapacity? ComputeCapacity { get; init; }
    public VpcConfig? VpcConfig { get; init; }
    public int? MaxUserDurationInSeconds { get; init; }
    public int? DisconnectTimeoutInSeconds { get; init; }
    public string? Description { get; init; }
    public string? DisplayName { get; init; }
    public bool? EnableDefaultInternetAccess { get; init; }
    public DomainJoinInfo? DomainJoinInfo { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
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

/// <summary>The input of DescribeFleets and DescribeStacks.</summary>
internal sealed record DescribeByNameRequest
{
    public IReadOnlyList<string>? Names { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record UpdateFleetRequest
{
    public string? ImageName { get; init; }
    public string? ImageArn { get; init; }
    public string? Name { get; init; }
    public string? InstanceType { get; init; }
    public ComputeCapacity? ComputeCapacity { get; init; }
    public VpcConfig? VpcConfig { get; init; }
    public int? MaxUserDurationInSeconds { get; init; }
    public int? DisconnectTimeoutInSeconds { get; init; }
    public bool? DeleteVpcConfig { get; init; }
    public string? Description { get; init; }
    public string? DisplayName { get; init; }
    public bool? EnableDefaultInternetAccess { get; init; }
    public DomainJoinInfo? DomainJoinInfo { get; init; }
    public int? IdleDisconnectTimeoutInSeconds { get; init; }
    public IReadOnlyList<string>? AttributesToDelete { get; init; }
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

/// <summary>The input of every operation that names one fleet or stack: Start, Stop, Delete.</summary>
internal sealed record NameRequest
{
    public string? Name { get; init; }
}

internal sealed record DescribeSessionsRequest
{
    public string? StackName { get; init; }
    public string? FleetName { get; init; }
    public string? UserId { get; init; }
    public string? NextToken { get; init; }
    public int? Limit { get; init; }
    public string? AuthenticationType { get; init; }
    public string? InstanceId { get; init; }
}

/// <summary>The input of the operations that name one session: ExpireSession, DrainSessionInstance.</summary>
internal sealed record SessionIdRequest
{
    public string? SessionId { get; init; }
}

internal sealed record CreateStackRequest
{
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? DisplayName { get; init; }
    public IReadOnlyList<StorageConnector>? StorageConnectors { get; init; }
    public string? RedirectURL { get; init; }
    public string? FeedbackURL { get; init; }
    public IReadOnlyList<UserSetting>? UserSettings { get; init; }
    public ApplicationSettings? ApplicationSettings { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
    public IReadOnlyList<AccessEndpoint>? AccessEndpoints { get; init; }
    public IReadOnlyList<string>? EmbedHostDomains { get; init; }
    public StreamingExperienceSettings? StreamingExperienceSettings { get; init; }
    public ContentRedirection? ContentRedirection { get; init; }
    public AgentAccessConfig? AgentAccessConfig { get; init; }
}

/// <summary>The input of AssociateFleet and DisassociateFleet.</summary>
internal sealed record FleetStackRequest
{
    public string? FleetName { get; init; }
    public string? StackName { get; init; }
}

internal sealed record ListAssociatedFleetsRequest
{
    public string? StackName { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record ListAssociatedStacksRequest
{
    public string? FleetName { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record CreateStreamingURLRequest
{
    public string? StackName { get; init; }
    public string? FleetName { get; init; }
    public string? UserId { get; init; }
    public string? ApplicationId { get; init; }
    public long? Validity { get; init; }
    public string? SessionContext { get; init; }
}

internal sealed record DescribeImagesRequest
{
    public IReadOnlyList<string>? Names { get; init; }
    public IReadOnlyList<string>? Arns { get; init; }
    public string? Type { get; init; }
    public string? NextToken { get; init; }
    public int? MaxResults { get; init; }
}

internal sealed record TagResourceRequest
{
    public string? ResourceArn { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}

internal sealed record UntagResourceRequest
{
    public string? ResourceArn { get; init; }
    public IReadOnlyList<string>? TagKeys { get; init; }
}

internal sealed record ListTagsForResourceRequest
{
    public string? ResourceArn { get; init; }
}
