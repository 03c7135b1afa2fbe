using System.Collections.Immutable;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Tags of projects, sessions, private devices, device instances, and VPC endpoint configurations.</summary>
internal sealed class TagOperations(DeviceFarmService service)
{
    private const int MostTags = 50;
    private const int LongestList = 150;

    // All kinds that the service can tag; the emulator has resources of the first five.
    private static readonly string[] Kinds =
    [
        "project", "session", "device", "deviceinstance", "vpceconfiguration",
        "run", "devicepool", "networkprofile", "instanceprofile", "testgrid-project",
    ];

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.TagResource, Check, input => input.ResourceArn, Tag),
        service.Handle(DeviceFarmOperations.UntagResource,
            (input, model) => model.Arn("ResourceARN", input.ResourceArn).Required("TagKeys", input.TagKeys)
                .Count("TagKeys", input.TagKeys, 0, LongestList)
                .Each("TagKeys", input.TagKeys, (member, key) => model.Length(member, key, 1, 128)),
            input => input.ResourceArn, Untag),
        service.Handle(DeviceFarmOperations.ListTagsForResource,
            (input, model) => model.Arn("ResourceARN", input.ResourceArn), input => input.ResourceArn,
            (input, call) => new ListTagsForResourceResponse { Tags = Of(call.Estate, input.ResourceArn!) }),
    ];

    private static void Check(TagResourceRequest input, Constraints model) => model
        .Arn("ResourceARN", input.ResourceArn).Required("Tags", input.Tags).Count("Tags", input.Tags, 0, LongestList)
        .Each("Tags", input.Tags, (member, tag) => model
            .Required($"{member}.Key", tag.Key).Length($"{member}.Key", tag.Key, 1, 128)
            .Required($"{member}.Value", tag.Value).Length($"{member}.Value", tag.Value, 0, 256));

    private static EmptyResponse Tag(TagResourceRequest input, EstateCall<Estate> call)
    {
        var arn = input.ResourceArn!;
        var (old, added) = (Of(call.Estate, arn), input.Tags!);
        if (added.GroupBy(tag => tag.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Refusals.Argument($"The tag {twice.Key} is given twice.");
        if (added.FirstOrDefault(tag => tag.Key!.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)) is { } reserved)
            throw Refusals.Argument($"The tag key {reserved.Key} begins with aws:, which is reserved.");
        ImmutableArray<Tag> tags = [.. old.Where(tag => added.All(other => other.Key != tag.Key)), .. added];
        if (tags.Length > MostTags)
        {
            throw new ServiceException("TooManyTagsException", $"A resource can have at most {MostTags} tags.")
            {
                Members = new Dictionary<string, string> { ["resourceName"] = arn },
            };
        }

        call.Estate = call.Estate.WithTags(arn, tags);
        return new EmptyResponse();
    }

    private static EmptyResponse Untag(UntagResourceRequest input, EstateCall<Estate> call)
    {
        var arn = input.ResourceArn!;
        call.Estate = call.Estate.WithTags(arn, Of(call.Estate, arn).Where(tag => !input.TagKeys!.Contains(tag.Key!)));
        return new EmptyResponse();
    }

    private static ImmutableArray<Tag> Of(Estate estate, string arn)
    {
        if (!Kinds.Contains(Names.Kind(arn)))
            throw Refusals.Argument($"The resource {arn} is of a kind that cannot have tags.");
        if (!estate.HasTaggable(arn))
            throw Refusals.NotFound(arn);
        return estate.Device(arn)?.FleetType == "PUBLIC"
            ? throw Refusals.Argument($"The device {arn} belongs to AWS. Only private devices can have tags.")
            : estate.Tags.GetValueOrDefault(arn, []);
    }
}
