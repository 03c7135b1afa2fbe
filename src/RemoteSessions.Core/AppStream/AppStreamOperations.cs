using RemoteSessions.AppStream.Messages;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>The AppStream operations that the module uses.</summary>
internal static class AppStreamOperations
{
    private static AppStreamJson Json => AppStreamJson.Default;

    public static readonly AwsOperation<CreateFleetRequest, FleetResponse> CreateFleet =
        AwsService.AppStream.Create(nameof(CreateFleet), () => Json.CreateFleetRequest, () => Json.FleetResponse);

    public static readonly AwsOperation<DescribeByNameRequest, DescribeFleetsResponse> DescribeFleets =
        AwsService.AppStream.Read(nameof(DescribeFleets), () => Json.DescribeByNameRequest, () => Json.DescribeFleetsResponse);

    public static readonly AwsOperation<UpdateFleetRequest, FleetResponse> UpdateFleet =
        AwsService.AppStream.Change(nameof(UpdateFleet), () => Json.UpdateFleetRequest, () => Json.FleetResponse);

    public static readonly AwsOperation<NameRequest, EmptyResponse> StartFleet =
        AwsService.AppStream.Change(nameof(StartFleet), () => Json.NameRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<NameRequest, EmptyResponse> StopFleet =
        AwsService.AppStream.Change(nameof(StopFleet), () => Json.NameRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<NameRequest, EmptyResponse> DeleteFleet =
        AwsService.AppStream.Change(nameof(DeleteFleet), () => Json.NameRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<DescribeSessionsRequest, DescribeSessionsResponse> DescribeSessions =
        AwsService.AppStream.Read(nameof(DescribeSessions), () => Json.DescribeSessionsRequest, () => Json.DescribeSessionsResponse);

    public static readonly AwsOperation<SessionIdRequest, EmptyResponse> ExpireSession =
        AwsService.AppStream.Change(nameof(ExpireSession), () => Json.SessionIdRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<SessionIdRequest, EmptyResponse> DrainSessionInstance =
        AwsService.AppStream.Change(nameof(DrainSessionInstance), () => Json.SessionIdRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<DescribeByNameRequest, DescribeStacksResponse> DescribeStacks =
        AwsService.AppStream.Read(nameof(DescribeStacks), () => Json.DescribeByNameRequest, () => Json.DescribeStacksResponse);

    public static readonly AwsOperation<CreateStackRequest, CreateStackResponse> CreateStack =
        AwsService.AppStream.Create(nameof(CreateStack), () => Json.CreateStackRequest, () => Json.CreateStackResponse);

    public static readonly AwsOperation<NameRequest, EmptyResponse> DeleteStack =
        AwsService.AppStream.Change(nameof(DeleteStack), () => Json.NameRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<FleetStackRequest, EmptyResponse> AssociateFleet =
        AwsService.AppStream.Change(nameof(AssociateFleet), () => Json.FleetStackRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<FleetStackRequest, EmptyResponse> DisassociateFleet =
        AwsService.AppStream.Change(nameof(DisassociateFleet), () => Json.FleetStackRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ListAssociatedFleetsRequest, NamesResponse> ListAssociatedFleets =
        AwsService.AppStream.Read(nameof(ListAssociatedFleets), () => Json.ListAssociatedFleetsRequest, () => Json.NamesResponse);

    public static readonly AwsOperation<ListAssociatedStacksRequest, NamesResponse> ListAssociatedStacks =
        AwsService.AppStream.Read(nameof(ListAssociatedStacks), () => Json.ListAssociatedStacksRequest, () => Json.NamesResponse);

    public static readonly AwsOperation<CreateStreamingURLRequest, CreateStreamingURLResponse> CreateStreamingURL =
        AwsService.AppStream.Change(nameof(CreateStreamingURL), () => Json.CreateStreamingURLRequest, () => Json.CreateStreamingURLResponse);

    public static readonly AwsOperation<DescribeImagesRequest, DescribeImagesResponse> DescribeImages =
        AwsService.AppStream.Read(nameof(DescribeImages), () => Json.DescribeImagesRequest, () => Json.DescribeImagesResponse);

    public static readonly AwsOperation<TagResourceRequest, EmptyResponse> TagResource =
        AwsService.AppStream.Change(nameof(TagResource), () => Json.TagResourceRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<UntagResourceRequest, EmptyResponse> UntagResource =
        AwsService.AppStream.Change(nameof(UntagResource), () => Json.UntagResourceRequest, () => Json.EmptyResponse);

    public static readonly AwsOperation<ListTagsForResourceRequest, ListTagsForResourceResponse> ListTagsForResource =
        AwsService.AppStream.Read(nameof(ListTagsForResource), () => Json.ListTagsForResourceRequest, () => Json.ListTagsForResourceResponse);
}
