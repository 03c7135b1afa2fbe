using System.Text.Json.Serialization;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream.Messages;

/// <summary>How the AppStream messages are written: names as they are, absent for null, seconds since 1970.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(CreateFleetRequest))]
[JsonSerializable(typeof(DescribeByNameRequest))]
[JsonSerializable(typeof(UpdateFleetRequest))]
[JsonSerializable(typeof(NameRequest))]
[JsonSerializable(typeof(DescribeSessionsRequest))]
[JsonSerializable(typeof(SessionIdRequest))]
[JsonSerializable(typeof(CreateStackRequest))]
[JsonSerializable(typeof(FleetStackRequest))]
[JsonSerializable(typeof(ListAssociatedFleetsRequest))]
[JsonSerializable(typeof(ListAssociatedStacksRequest))]
[JsonSerializable(typeof(CreateStreamingURLRequest))]
[JsonSerializable(typeof(DescribeImagesRequest))]
[JsonSerializable(typeof(TagResourceRequest))]
[JsonSerializable(typeof(UntagResourceRequest))]
[JsonSerializable(typeof(ListTagsForResourceRequest))]
[JsonSerializable(typeof(FleetResponse))]
[JsonSerializable(typeof(DescribeFleetsResponse))]
[JsonSerializable(typeof(DescribeSessionsResponse))]
[JsonSerializable(typeof(DescribeStacksResponse))]
[JsonSerializable(typeof(CreateStackResponse))]
[JsonSerializable(typeof(NamesResponse))]
[JsonSerializable(typeof(CreateStreamingURLResponse))]
[JsonSerializable(typeof(DescribeImagesResponse))]
[JsonSerializable(typeof(ListTagsForResourceResponse))]
[JsonSerializable(typeof(EmptyResponse))]
internal sealed partial class AppStreamJson : JsonSerializerContext;
