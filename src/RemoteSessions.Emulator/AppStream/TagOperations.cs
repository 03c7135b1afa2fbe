using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Adds, removes, and lists the tags on fleets, stacks, and images.</summary>
internal sealed class TagOperations(AppStreamService service)
{
    private const int MostTags = 50;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.TagResource, AppStreamInputs.Check, input => Resource(input.ResourceArn), Tag),
        service.Handle(AppStreamOperations.UntagResource, AppStreamInputs.Check, input => Resource(input.ResourceArn), Untag),
        service.Handle(AppStreamOperations.ListTagsForResource, AppStreamInputs.Check, input => Resource(input.ResourceArn),
            (input, call) => new ListTagsForResourceResponse { Tags = call.Store.TagsOf(call.Store.Taggable(input.ResourceArn!)) }),
    ];

    private static EmptyResponse Tag(TagResourceRequest input, StoreCall<AppStreamStore> call)
    {
        var arn = call.Store.Taggable(input.ResourceArn!);
        call.Store = call.Store.WithTags(arn, input.Tags);
        if (call.Store.TagsOf(arn).Count > MostTags)
            throw new ServiceException(ServiceErrorTypes.LimitExceeded, EmulatedAppStreamMessages.TooManyTags(MostTags));
        return new EmptyResponse();
    }

    private static EmptyResponse Untag(UntagResourceRequest input, StoreCall<AppStreamStore> call)
    {
        var arn = call.Store.Taggable(input.ResourceArn!);
        call.Store = call.Store with { Tags = call.Store.Tags.SetItem(arn, call.Store.TagsOf(arn).RemoveRange(input.TagKeys!)) };
        return new EmptyResponse();
    }

    // Returns the last part of an ARN, such as "fleet/prod-apps".
    private static string? Resource(string? arn) => arn?.Split(':', 6)[^1];
}
