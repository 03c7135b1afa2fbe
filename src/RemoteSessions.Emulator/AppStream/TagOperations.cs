using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Tags of fleets, stacks and images.</summary>
internal sealed class TagOperations(AppStreamService service)
{
    private const int MostTags = 50;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.TagResource, AppStreamInputs.Check, input => Resource(input.ResourceArn), Tag),
        service.Handle(AppStreamOperations.UntagResource, AppStreamInputs.Check, input => Resource(input.ResourceArn), Untag),
        service.Handle(AppStreamOperations.ListTagsForResource, AppStreamInputs.Check, input => Resource(input.ResourceArn),
            (input, call) => new ListTagsForResourceResponse { Tags = call.Estate.TagsOf(call.Estate.Taggable(input.ResourceArn!)) }),
    ];

    private static EmptyResponse Tag(TagResourceRequest input, EstateCall<Estate> call)
    {
        var arn = call.Estate.Taggable(input.ResourceArn!);
        call.Estate = call.Estate.WithTags(arn, input.Tags);
        if (call.Estate.TagsOf(arn).Count > MostTags)
            throw new ServiceException(ServiceErrorTypes.LimitExceeded, $"A resource can have {MostTags} tags.");
        return new EmptyResponse();
    }

    private static EmptyResponse Untag(UntagResourceRequest input, EstateCall<Estate> call)
    {
        var arn = call.Estate.Taggable(input.ResourceArn!);
        call.Estate = call.Estate with { Tags = call.Estate.Tags.SetItem(arn, call.Estate.TagsOf(arn).RemoveRange(input.TagKeys!)) };
        return new EmptyResponse();
    }

    // "fleet/prod-apps", as the last part of an ARN has it.
    private static string? Resource(string? arn) => arn?.Split(':', 6)[^1];
}
