using System.Text.Json.Serialization;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm.Messages;

/// <summary>How the Device Farm messages are written: lowerCamel names, absent for null, seconds since 1970.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(CreateRemoteAccessSessionRequest))]
[JsonSerializable(typeof(ArnRequest))]
[JsonSerializable(typeof(ListByArnRequest))]
[JsonSerializable(typeof(InstallToRemoteAccessSessionRequest))]
[JsonSerializable(typeof(CreateProjectRequest))]
[JsonSerializable(typeof(ListDevicesRequest))]
[JsonSerializable(typeof(ListForAccountRequest))]
[JsonSerializable(typeof(CreateUploadRequest))]
[JsonSerializable(typeof(ListUploadsRequest))]
[JsonSerializable(typeof(ListArtifactsRequest))]
[JsonSerializable(typeof(TagResourceRequest))]
[JsonSerializable(typeof(UntagResourceRequest))]
[JsonSerializable(typeof(ListTagsForResourceRequest))]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(RemoteAccessSessionResponse))]
[JsonSerializable(typeof(ListRemoteAccessSessionsResponse))]
[JsonSerializable(typeof(InstallToRemoteAccessSessionResponse))]
[JsonSerializable(typeof(ProjectResponse))]
[JsonSerializable(typeof(ListProjectsResponse))]
[JsonSerializable(typeof(GetDeviceResponse))]
[JsonSerializable(typeof(ListDevicesResponse))]
[JsonSerializable(typeof(ListDeviceInstancesResponse))]
[JsonSerializable(typeof(UploadResponse))]
[JsonSerializable(typeof(ListUploadsResponse))]
[JsonSerializable(typeof(ListArtifactsResponse))]
[JsonSerializable(typeof(GetAccountSettingsResponse))]
[JsonSerializable(typeof(ListVpceConfigurationsResponse))]
[JsonSerializable(typeof(ListTagsForResourceResponse))]
[JsonSerializable(typeof(EmptyResponse))]
internal sealed partial class DeviceFarmJson : JsonSerializerContext;
