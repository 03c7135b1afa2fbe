using System.Collections.Immutable;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// Adds, removes, and lists the tags of projects, sessions, private devices, device instances, and VPC endpoint configurations.
/// </summary>
internal sealed class TagOperations(DeviceFarmService service)
{
    private const int MostTags = 50;

    // All resource types that the service can tag. The emulator contains only resources of the first five types in this list.
    private static readonly string[] Kinds =
    [
        "project", "session", "device", "deviceinstance", "vpceconfiguration",
        "run", "devicepool", "networkprofile", "instanceprofile", "testgrid-project",
    ];

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.TagResource, DeviceFarmInputs.Check, input => input.ResourceARN, Tag),
        service.Handle(DeviceFarmOperations.UntagResource, DeviceFarmInputs.Check, input => input.ResourceARN, Untag),
        service.Handle(DeviceFarmOperations.ListTagsForResource, DeviceFarmInputs.Check, input => input.ResourceARN,
            (input, call) => new ListTagsForResourceResponse { Tags = FindTags(call.Store, input.ResourceARN!) }),
    ];

    private static EmptyResponse Tag(TagResourceRequest input, StoreCall<DeviceFarmStore> call)
    {
        var arn = input.ResourceARN!;
        var (old, added) = (FindTags(call.Store, arn), input.Tags!);
        if (added.GroupBy(tag => tag.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.DuplicateTag(twice.Key));
        if (added.FirstOrDefault(tag => tag.Key!.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)) is { } reserved)
            throw DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.ReservedTag(reserved.Key));
        ImmutableArray<Tag> tags = [.. old.Where(tag => added.All(other => other.Key != tag.Key)), .. added];
        if (tags.Length > MostTags)
        {
            throw new ServiceException(ServiceErrorTypes.TooManyTags, EmulatedDeviceFarmMessages.TooManyTags(MostTags))
            {
                Members = new Dictionary<string, string> { ["resourceName"] = arn },
            };
        }

        call.Store = call.Store.WithTags(arn, tags);
        return new EmptyResponse();
    }

    private static EmptyResponse Untag(UntagResourceRequest input, StoreCall<DeviceFarmStore> call)
    {
        var arn = input.ResourceARN!;
        call.Store = call.Store.WithTags(arn, FindTags(call.Store, arn).Where(tag => !input.TagKeys!.Contains(tag.Key!)));
        return new EmptyResponse();
    }

    private static ImmutableArray<Tag> FindTags(DeviceFarmStore store, string arn)
    {
        if (!Kinds.Contains(Names.Kind(arn)))
            throw DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.NotTaggable(arn));
        if (!store.HasTaggable(arn))
            throw DeviceFarmErrors.NotFound(arn);
        return store.Device(arn)?.FleetType == DeviceFarmValues.PublicFleet
            ? throw DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.PublicDevice(arn))
            : store.Tags.GetValueOrDefault(arn, []);
    }
}
