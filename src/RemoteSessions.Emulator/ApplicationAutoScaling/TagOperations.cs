using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Adds, removes, and lists the tags on scalable targets. Policies and scheduled actions don't have tags.</summary>
internal sealed class TagOperations(ApplicationAutoScalingService service)
{
    private const int MostTags = 50;
    private const string ReservedPrefix = "aws:";

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(ApplicationAutoScalingEmulatorOperations.ListTagsForResource, ApplicationAutoScalingInputs.Check,
            input => input.ResourceARN,
            (input, call) => new ListTagsForResourceResponse { Tags = Find(input.ResourceARN!, call).Tags }),
        service.Handle(ApplicationAutoScalingEmulatorOperations.TagResource, ApplicationAutoScalingInputs.Check,
            input => input.ResourceARN, Tag),
        service.Handle(ApplicationAutoScalingEmulatorOperations.UntagResource, ApplicationAutoScalingInputs.Check,
            input => input.ResourceARN, Untag),
    ];

    public static EmulatedTarget WithTags(EmulatedTarget target, IReadOnlyDictionary<string, string> tags)
    {
        if (tags.Keys.Any(key => key.StartsWith(ReservedPrefix, StringComparison.OrdinalIgnoreCase)))
            throw ScalingErrors.Invalid(EmulatedScalingMessages.ReservedTag);
        var all = new SortedDictionary<string, string>(target.Tags.ToDictionary(), StringComparer.Ordinal);
        foreach (var (key, value) in tags)
            all[key] = value;
        return target with { Tags = all };
    }

    private static EmptyResponse Tag(TagResourceRequest input, StoreCall<ScalingStore> call)
    {
        var target = WithTags(Find(input.ResourceARN!, call), input.Tags!);
        if (target.Tags.Count > MostTags)
            throw new ServiceException(ServiceErrorTypes.TooManyTags, EmulatedScalingMessages.TagQuota(MostTags));
        call.Store = call.Store.With(target);
        return new EmptyResponse();
    }

    private static EmptyResponse Untag(UntagResourceRequest input, StoreCall<ScalingStore> call)
    {
        var target = Find(input.ResourceARN!, call);
        call.Store = call.Store.With(target with
        {
            Tags = target.Tags.Where(tag => !input.TagKeys!.Contains(tag.Key)).ToDictionary(),
        });
        return new EmptyResponse();
    }

    private static EmulatedTarget Find(string arn, StoreCall<ScalingStore> call) => call.Store.FindByArn(arn)
        ?? throw new ServiceException(ServiceErrorTypes.ResourceNotFound, EmulatedScalingMessages.NoResource(arn));
}
