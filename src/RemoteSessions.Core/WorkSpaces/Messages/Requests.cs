namespace RemoteSessions.WorkSpaces.Messages;

internal sealed record CreateWorkspacesPoolRequest
{
    public string? PoolName { get; init; }
    public string? Description { get; init; }
    public string? BundleId { get; init; }
    public string? DirectoryId { get; init; }
    public Capacity? Capacity { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public ApplicationSettingsRequest? ApplicationSettings { get; init; }
    public TimeoutSettings? TimeoutSettings { get; init; }
    public string? RunningMode { get; init; }
}

internal sealed record DescribeWorkspacesPoolsRequest
{
    public IReadOnlyList<string>? PoolIds { get; init; }
    public IReadOnlyList<DescribeWorkspacesPoolsFilter>? Filters { get; init; }
    public int? Limit { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record UpdateWorkspacesPoolRequest
{
    public string? PoolId { get; init; }
    public string? Description { get; init; }
    public string? BundleId { get; init; }
    public string? DirectoryId { get; init; }
    public Capacity? Capacity { get; init; }
    public ApplicationSettingsRequest? ApplicationSettings { get; init; }
    public TimeoutSettings? TimeoutSettings { get; init; }
    public string? RunningMode { get; init; }
}

/// <summary>The input of the operations that name one pool: Start, Stop, Terminate.</summary>
internal sealed record PoolIdRequest
{
    public string? PoolId { get; init; }
}

internal sealed record DescribeWorkspacesPoolSessionsRequest
{
    public string? PoolId { get; init; }
    public string? UserId { get; init; }
    public int? Limit { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record TerminateWorkspacesPoolSessionRequest
{
    public string? SessionId { get; init; }
}

internal sealed record DescribeWorkspaceDirectoriesRequest
{
    public IReadOnlyList<string>? DirectoryIds { get; init; }
    public IReadOnlyList<string>? WorkspaceDirectoryNames { get; init; }
    public int? Limit { get; init; }
    public string? NextToken { get; init; }
    public IReadOnlyList<DescribeWorkspaceDirectoriesFilter>? Filters { get; init; }
}

internal sealed record RegisterWorkspaceDirectoryRequest
{
    public string? DirectoryId { get; init; }
    public IReadOnlyList<string>? SubnetIds { get; init; }
    public bool? EnableSelfService { get; init; }
    public string? Tenancy { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public string? WorkspaceDirectoryName { get; init; }
    public string? WorkspaceDirectoryDescription { get; init; }
    public string? UserIdentityType { get; init; }
    public string? IdcInstanceArn { get; init; }
    public MicrosoftEntraConfig? MicrosoftEntraConfig { get; init; }
    public string? WorkspaceType { get; init; }
    public ActiveDirectoryConfig? ActiveDirectoryConfig { get; init; }
}

internal sealed record DeregisterWorkspaceDirectoryRequest
{
    public string? DirectoryId { get; init; }
}

internal sealed record ModifyStreamingPropertiesRequest
{
    public string? ResourceId { get; init; }
    public StreamingProperties? StreamingProperties { get; init; }
}

internal sealed record ModifyWorkspaceCreationPropertiesRequest
{
    public string? ResourceId { get; init; }
    public WorkspaceCreationProperties? WorkspaceCreationProperties { get; init; }
}

internal sealed record ModifyWorkspaceAccessPropertiesRequest
{
    public string? ResourceId { get; init; }
    public WorkspaceAccessProperties? WorkspaceAccessProperties { get; init; }
}

internal sealed record ModifySelfservicePermissionsRequest
{
    public string? ResourceId { get; init; }
    public SelfservicePermissions? SelfservicePermissions { get; init; }
}

internal sealed record ModifySamlPropertiesRequest
{
    public string? ResourceId { get; init; }
    public SamlProperties? SamlProperties { get; init; }
    public IReadOnlyList<string>? PropertiesToDelete { get; init; }
}

internal sealed record DescribeWorkspaceBundlesRequest
{
    public IReadOnlyList<string>? BundleIds { get; init; }
    public string? Owner { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record CreateTagsRequest
{
    public string? ResourceId { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}

internal sealed record DeleteTagsRequest
{
    public string? ResourceId { get; init; }
    public IReadOnlyList<string>? TagKeys { get; init; }
}

internal sealed record DescribeTagsRequest
{
    public string? ResourceId { get; init; }
}
