using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>The Device Farm operations that the module uses.</summary>
internal static class DeviceFarmOperations
{
    private static DeviceFarmJson Json => DeviceFarmJson.Default;

    // A session or project has no unique name: one too many would be billed, or litter, and nobody could tell which.
    public static readonly AwsOperation<CreateRemoteAccessSessionRequest, RemoteAccessSessionResponse> CreateRemoteAccessSession =
        AwsService.DeviceFarm.Create(nameof(CreateRemoteAccessSession), () => Json.CreateRemoteAccessSessionRequest, () => Json.RemoteAccessSessionResponse);

    public static readonly AwsOperation<ArnRequest, RemoteAccessSessionResponse> GetRemoteAccessSession =
        AwsService.DeviceFarm.Read(nameof(GetRemoteAccessSession), () => Json.ArnRequest, () => Json.RemoteAccessSessionResponse);

    public static readonly AwsOperation<ListByArnRequest, ListRemoteAccessSessionsResponse> ListRemoteAccessSessions =
        AwsService.DeviceFarm.Read(nameof(ListRemoteAccessSessions), () => Json.ListByArnRequest, () => Json.ListRemoteAccessSessionsResponse);

    public static readonly AwsOperation<ArnRequest, RemoteAccessSessionResponse> StopRemoteAccessSession =
        AwsService.DeviceFarm.Change(nameof(StopRemoteAccessSession), () => Json.ArnRequest, () => Json.RemoteAccessSessionResponse);

    public static readonly AwsOperation<ArnRequest, EmptyResponse> DeleteRemoteAccessSession =
        AwsService.DeviceFarm.Change(nameof(DeleteRemoteAccessSession), () => Json.ArnRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<InstallToRemoteAccessSessionRequest, InstallToRemoteAccessSessionResponse> InstallToRemoteAccessSession =
        AwsService.DeviceFarm.Change(nameof(InstallToRemoteAccessSession), () => Json.InstallToRemoteAccessSessionRequest, () => Json.InstallToRemoteAccessSessionResponse);

    public static readonly AwsOperation<ListByArnRequest, ListProjectsResponse> ListProjects =
        AwsService.DeviceFarm.Read(nameof(ListProjects), () => Json.ListByArnRequest, () => Json.ListProjectsResponse);

    public static readonly AwsOperation<ArnRequest, ProjectResponse> GetProject =
        AwsService.DeviceFarm.Read(nameof(GetProject), () => Json.ArnRequest, () => Json.ProjectResponse);

    public static readonly AwsOperation<CreateProjectRequest, ProjectResponse> CreateProject =
        AwsService.DeviceFarm.Create(nameof(CreateProject), () => Json.CreateProjectRequest, () => Json.ProjectResponse);

    public static readonly AwsOperation<ArnRequest, EmptyResponse> DeleteProject =
        AwsService.DeviceFarm.Change(nameof(DeleteProject), () => Json.ArnRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ListDevicesRequest, ListDevicesResponse> ListDevices =
        AwsService.DeviceFarm.Read(nameof(ListDevices), () => Json.ListDevicesRequest, () => Json.ListDevicesResponse);

    public static readonly AwsOperation<ArnRequest, GetDeviceResponse> GetDevice =
        AwsService.DeviceFarm.Read(nameof(GetDevice), () => Json.ArnRequest, () => Json.GetDeviceResponse);

    public static readonly AwsOperation<ListForAccountRequest, ListDeviceInstancesResponse> ListDeviceInstances =
        AwsService.DeviceFarm.Read(nameof(ListDeviceInstances), () => Json.ListForAccountRequest, () => Json.ListDeviceInstancesResponse);

    public static readonly AwsOperation<CreateUploadRequest, UploadResponse> CreateUpload =
        AwsService.DeviceFarm.Create(nameof(CreateUpload), () => Json.CreateUploadRequest, () => Json.UploadResponse);

    public static readonly AwsOperation<ArnRequest, UploadResponse> GetUpload =
        AwsService.DeviceFarm.Read(nameof(GetUpload), () => Json.ArnRequest, () => Json.UploadResponse);

    public static readonly AwsOperation<ListUploadsRequest, ListUploadsResponse> ListUploads =
        AwsService.DeviceFarm.Read(nameof(ListUploads), () => Json.ListUploadsRequest, () => Json.ListUploadsResponse);

    public static readonly AwsOperation<ArnRequest, EmptyResponse> DeleteUpload =
        AwsService.DeviceFarm.Change(nameof(DeleteUpload), () => Json.ArnRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ListArtifactsRequest, ListArtifactsResponse> ListArtifacts =
        AwsService.DeviceFarm.Read(nameof(ListArtifacts), () => Json.ListArtifactsRequest, () => Json.ListArtifactsResponse);

    public static readonly AwsOperation<EmptyRequest, GetAccountSettingsResponse> GetAccountSettings =
        AwsService.DeviceFarm.Read(nameof(GetAccountSettings), () => Json.EmptyRequest, () => Json.GetAccountSettingsResponse);

    public static readonly AwsOperation<ListForAccountRequest, ListVpceConfigurationsResponse> ListVPCEConfigurations =
        AwsService.DeviceFarm.Read(nameof(ListVPCEConfigurations), () => Json.ListForAccountRequest, () => Json.ListVpceConfigurationsResponse);

    public static readonly AwsOperation<TagResourceRequest, EmptyResponse> TagResource =
        AwsService.DeviceFarm.Change(nameof(TagResource), () => Json.TagResourceRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<UntagResourceRequest, EmptyResponse> UntagResource =
        AwsService.DeviceFarm.Change(nameof(UntagResource), () => Json.UntagResourceRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ListTagsForResourceRequest, ListTagsForResourceResponse> ListTagsForResource =
        AwsService.DeviceFarm.Read(nameof(ListTagsForResource), () => Json.ListTagsForResourceRequest, () => Json.ListTagsForResourceResponse);
}
