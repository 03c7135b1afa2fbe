namespace RemoteSessions.WorkSpaces.Messages;

/// <summary>The answer of CreateWorkspacesPool and UpdateWorkspacesPool.</summary>
internal sealed record WorkspacesPoolResponse
{
    public WorkspacesPool? WorkspacesPool { get; init; }
}

internal sealed record DescribeWorkspacesPoolsResponse
{
    public IReadOnlyList<WorkspacesPool>? WorkspacesPools { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record DescribeWorkspacesPoolSessionsResponse
{
    public IReadOnlyList<WorkspacesPoolSession>? Sessions { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record DescribeWorkspaceDirectoriesResponse
{
    public IReadOnlyList<WorkspaceDirectory>? Directories { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record RegisterWorkspaceDirectoryResponse
{
    public string? DirectoryId { get; init; }
    public string? State { get; init; }
}

internal sealed record DescribeWorkspaceBundlesResponse
{
    public IReadOnlyList<WorkspaceBundle>? Bundles { get; init; }
    public string? NextToken { get; init; }
}

internal sealed record DescribeTagsResponse
{
    public IReadOnlyList<Tag>? TagList { get; init; }
}
