using System.Text.Json.Serialization.Metadata;
using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>The Device Farm operations that the module uses.</summary>
internal static class DeviceFarmOperations
{
    private static DeviceFarmJson Json => DeviceFarmJson.Default;

    // A session or project has no unique name: one too many would be billed, or litter, and nobody could tell which.
    public static readonly AwsOperation<CreateRemoteAccessSessionRequest, RemoteAccessSessionResponse> CreateRemoteAccessSession =
        Create(nameof(CreateRemoteAccessSession), Json.CreateRemoteAccessSessionRequest, Json.RemoteAccessSessionResponse);

    public static readonly AwsOperation<ArnRequest, RemoteAccessSessionResponse> GetRemoteAccessSession =
        Read(nameof(GetRemoteAccessSession), Json.ArnRequest, Json.RemoteAccessSessionResponse);

    public static readonly AwsOperation<ListByArnRequest, ListRemoteAccessSessionsResponse> ListRemoteAccessSessions =
        Read(nameof(ListRemoteAccessSessions), Json.ListByArnRequest, Json.ListRemoteAccessSessionsResponse);

    public static readonly AwsOperation<ArnRequest, RemoteAccessSessionResponse> StopRemoteAccessSession =
        Change(nameof(StopRemoteAccessSession), Json.ArnRequest, Json.RemoteAccessSessionResponse);

    public static readonly AwsOperation<ArnRequest, EmptyResponse> DeleteRemoteAccessSession =
        Change(nameof(DeleteRemoteAccessSession), Json.ArnRequest, Json.EmptyResponse);

    public static readonly AwsOperation<InstallToRemoteAccessSessionRequest, InstallToRemoteAccessSessionResponse> InstallToRemoteAccessSession =
        Change(nameof(InstallToRemoteAccessSession), Json.InstallToRemoteAccessSessionRequest, Json.InstallToRemoteAccessSessionResponse);

    public static readonly AwsOperation<ListByArnRequest, ListProjectsResponse> ListProjects =
        Read(nameof(ListProjects), Json.ListByArnRequest, Json.ListProjectsResponse);

    public static readonly AwsOperation<ArnRequest, ProjectResponse> GetProject =
        Read(nameof(GetProject), Json.ArnRequest, Json.ProjectResponse);

    public static readonly AwsOperation<CreateProjectRequest, ProjectResponse> CreateProject =
        Create(nameof(CreateProject), Json.CreateProjectRequest, Json.ProjectResponse);

    public static readonly AwsOperation<ArnRequest, EmptyResponse> DeleteProject =
        Change(nameof(DeleteProject), Json.ArnRequest, Json.EmptyResponse);

    public static readonly AwsOperation<ListDevicesRequest, ListDevicesResponse> ListDevices =
        Read(nameof(ListDevices), Json.ListDevicesRequest, Json.ListDevicesResponse);

    public static readonly AwsOperation<ArnRequest, GetDeviceResponse> GetDevice =
        Read(nameof(GetDevice), Json.ArnRequest, Json.GetDeviceResponse);

    public static readonly AwsOperation<ListForAccountRequest, ListDeviceInstancesResponse> ListDeviceInstances =
        Read(nameof(ListDeviceInstances), Json.ListForAccountRequest, Json.ListDeviceInstancesResponse);

    public static readonly AwsOperation<CreateUploadRequest, UploadResponse> CreateUpload =
        Create(nameof(CreateUpload), Json.CreateUploadRequest, Json.UploadResponse);

    public static readonly AwsOperation<ArnRequest, UploadResponse> GetUpload =
        Read(nameof(GetUpload), Json.ArnRequest, Json.UploadResponse);

    public static readonly AwsOperation<ListUploadsRequest, ListUploadsResponse> ListUploads =
        Read(nameof(ListUploads), Json.ListUploadsRequest, Json.ListUploadsResponse);

    public static readonly AwsOperation<ArnRequest, EmptyResponse> DeleteUpload =
        Change(nameof(DeleteUpload), Json.ArnRequest, Json.EmptyResponse);

    public static readonly AwsOperation<ListArtifactsRequest, ListArtifactsResponse> ListArtifacts =
        Read(nameof(ListArtifacts), Json.ListArtifactsRequest, Json.ListArtifactsResponse);

    public static readonly AwsOperation<EmptyRequest, GetAccountSettingsResponse> GetAccountSettings =
        Read(nameof(GetAccountSettings), Json.EmptyRequest, Json.GetAccountSettingsResponse);

    public static readonly AwsOperation<ListForAccountRequest, ListVpceConfigurationsResponse> ListVPCEConfigurations =
        Read(nameof(ListVPCEConfigurations), Json.ListForAccountRequest, Json.ListVpceConfigurationsResponse);

    private static AwsOperation<TInput, TOutput> Read<TInput, TOutput>(
        string name, JsonTypeInfo<TInput> input, JsonTypeInfo<TOutput> output) where TOutput : class, new() =>
        new(AwsService.DeviceFarm, name, input, output, mutating: false, RepeatRule.Safe);

    private static AwsOperation<TInput, TOutput> Change<TInput, TOutput>(
        string name, JsonTypeInfo<TInput> input, JsonTypeInfo<TOutput> output) where TOutput : class, new() =>
        new(AwsService.DeviceFarm, name, input, output, mutating: true, RepeatRule.Safe);

    private static AwsOperation<TInput, TOutput> Create<TInput, TOutput>(
        string name, JsonTypeInfo<TInput> input, JsonTypeInfo<TOutput> output) where TOutput : class, new() =>
        new(AwsService.DeviceFarm, name, input, output, mutating: true, RepeatRule.OnlyAfterRefusal);
}
