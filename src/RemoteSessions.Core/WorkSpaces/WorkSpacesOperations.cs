using RemoteSessions.Wire;
using RemoteSessions.WorkSpaces.Messages;

namespace RemoteSessions.WorkSpaces;

/// <summary>The WorkSpaces operations that the module uses.</summary>
internal static class WorkSpacesOperations
{
    private static WorkSpacesJson Json => WorkSpacesJson.Default;

    public static readonly AwsOperation<CreateWorkspacesPoolRequest, WorkspacesPoolResponse> CreateWorkspacesPool =
        AwsService.WorkSpaces.Create(nameof(CreateWorkspacesPool), () => Json.CreateWorkspacesPoolRequest, () => Json.WorkspacesPoolResponse);

    public static readonly AwsOperation<DescribeWorkspacesPoolsRequest, DescribeWorkspacesPoolsResponse> DescribeWorkspacesPools =
        AwsService.WorkSpaces.Read(nameof(DescribeWorkspacesPools), () => Json.DescribeWorkspacesPoolsRequest, () => Json.DescribeWorkspacesPoolsResponse);

    public static readonly AwsOperation<UpdateWorkspacesPoolRequest, WorkspacesPoolResponse> UpdateWorkspacesPool =
        AwsService.WorkSpaces.Change(nameof(UpdateWorkspacesPool), () => Json.UpdateWorkspacesPoolRequest, () => Json.WorkspacesPoolResponse);

    public static readonly AwsOperation<PoolIdRequest, EmptyResponse> StartWorkspacesPool =
        AwsService.WorkSpaces.Change(nameof(StartWorkspacesPool), () => Json.PoolIdRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<PoolIdRequest, EmptyResponse> StopWorkspacesPool =
        AwsService.WorkSpaces.Change(nameof(StopWorkspacesPool), () => Json.PoolIdRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<PoolIdRequest, EmptyResponse> TerminateWorkspacesPool =
        AwsService.WorkSpaces.Change(nameof(TerminateWorkspacesPool), () => Json.PoolIdRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<DescribeWorkspacesPoolSessionsRequest, DescribeWorkspacesPoolSessionsResponse> DescribeWorkspacesPoolSessions =
        AwsService.WorkSpaces.Read(nameof(DescribeWorkspacesPoolSessions), () => Json.DescribeWorkspacesPoolSessionsRequest, () => Json.DescribeWorkspacesPoolSessionsResponse);

    public static readonly AwsOperation<TerminateWorkspacesPoolSessionRequest, EmptyResponse> TerminateWorkspacesPoolSession =
        AwsService.WorkSpaces.Change(nameof(TerminateWorkspacesPoolSession), () => Json.TerminateWorkspacesPoolSessionRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<DescribeWorkspaceDirectoriesRequest, DescribeWorkspaceDirectoriesResponse> DescribeWorkspaceDirectories =
        AwsService.WorkSpaces.Read(nameof(DescribeWorkspaceDirectories), () => Json.DescribeWorkspaceDirectoriesRequest, () => Json.DescribeWorkspaceDirectoriesResponse);

    public static readonly AwsOperation<RegisterWorkspaceDirectoryRequest, RegisterWorkspaceDirectoryResponse> RegisterWorkspaceDirectory =
        AwsService.WorkSpaces.Create(nameof(RegisterWorkspaceDirectory), () => Json.RegisterWorkspaceDirectoryRequest, () => Json.RegisterWorkspaceDirectoryResponse);

    public static readonly AwsOperation<DeregisterWorkspaceDirectoryRequest, EmptyResponse> DeregisterWorkspaceDirectory =
        AwsService.WorkSpaces.Change(nameof(DeregisterWorkspaceDirectory), () => Json.DeregisterWorkspaceDirectoryRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ModifyStreamingPropertiesRequest, EmptyResponse> ModifyStreamingProperties =
        AwsService.WorkSpaces.Change(nameof(ModifyStreamingProperties), () => Json.ModifyStreamingPropertiesRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ModifyWorkspaceCreationPropertiesRequest, EmptyResponse> ModifyWorkspaceCreationProperties =
        AwsService.WorkSpaces.Change(nameof(ModifyWorkspaceCreationProperties), () => Json.ModifyWorkspaceCreationPropertiesRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ModifyWorkspaceAccessPropertiesRequest, EmptyResponse> ModifyWorkspaceAccessProperties =
        AwsService.WorkSpaces.Change(nameof(ModifyWorkspaceAccessProperties), () => Json.ModifyWorkspaceAccessPropertiesRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ModifySelfservicePermissionsRequest, EmptyResponse> ModifySelfservicePermissions =
        AwsService.WorkSpaces.Change(nameof(ModifySelfservicePermissions), () => Json.ModifySelfservicePermissionsRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ModifySamlPropertiesRequest, EmptyResponse> ModifySamlProperties =
        AwsService.WorkSpaces.Change(nameof(ModifySamlProperties), () => Json.ModifySamlPropertiesRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<DescribeWorkspaceBundlesRequest, DescribeWorkspaceBundlesResponse> DescribeWorkspaceBundles =
        AwsService.WorkSpaces.Read(nameof(DescribeWorkspaceBundles), () => Json.DescribeWorkspaceBundlesRequest, () => Json.DescribeWorkspaceBundlesResponse);

    public static readonly AwsOperation<CreateTagsRequest, EmptyResponse> CreateTags =
        AwsService.WorkSpaces.Change(nameof(CreateTags), () => Json.CreateTagsRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<DeleteTagsRequest, EmptyResponse> DeleteTags =
        AwsService.WorkSpaces.Change(nameof(DeleteTags), () => Json.DeleteTagsRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<DescribeTagsRequest, DescribeTagsResponse> DescribeTags =
        AwsService.WorkSpaces.Read(nameof(DescribeTags), () => Json.DescribeTagsRequest, () => Json.DescribeTagsResponse);
}
