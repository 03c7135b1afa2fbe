using System.Text.Json.Serialization;
using RemoteSessions.Wire;

namespace RemoteSessions.WorkSpaces.Messages;

/// <summary>How the WorkSpaces messages are written: names as they are, absent for null, seconds since 1970.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(CreateWorkspacesPoolRequest))]
[JsonSerializable(typeof(DescribeWorkspacesPoolsRequest))]
[JsonSerializable(typeof(UpdateWorkspacesPoolRequest))]
[JsonSerializable(typeof(PoolIdRequest))]
[JsonSerializable(typeof(DescribeWorkspacesPoolSessionsRequest))]
[JsonSerializable(typeof(TerminateWorkspacesPoolSessionRequest))]
[JsonSerializable(typeof(DescribeWorkspaceDirectoriesRequest))]
[JsonSerializable(typeof(RegisterWorkspaceDirectoryRequest))]
[JsonSerializable(typeof(DeregisterWorkspaceDirectoryRequest))]
[JsonSerializable(typeof(ModifyStreamingPropertiesRequest))]
[JsonSerializable(typeof(ModifyWorkspaceCreationPropertiesRequest))]
[JsonSerializable(typeof(ModifyWorkspaceAccessPropertiesRequest))]
[JsonSerializable(typeof(ModifySelfservicePermissionsRequest))]
[JsonSerializable(typeof(ModifySamlPropertiesRequest))]
[JsonSerializable(typeof(DescribeWorkspaceBundlesRequest))]
[JsonSerializable(typeof(CreateTagsRequest))]
[JsonSerializable(typeof(DeleteTagsRequest))]
[JsonSerializable(typeof(DescribeTagsRequest))]
[JsonSerializable(typeof(WorkspacesPoolResponse))]
[JsonSerializable(typeof(DescribeWorkspacesPoolsResponse))]
[JsonSerializable(typeof(DescribeWorkspacesPoolSessionsResponse))]
[JsonSerializable(typeof(DescribeWorkspaceDirectoriesResponse))]
[JsonSerializable(typeof(RegisterWorkspaceDirectoryResponse))]
[JsonSerializable(typeof(DescribeWorkspaceBundlesResponse))]
[JsonSerializable(typeof(DescribeTagsResponse))]
[JsonSerializable(typeof(EmptyResponse))]
internal sealed partial class WorkSpacesJson : JsonSerializerContext;
