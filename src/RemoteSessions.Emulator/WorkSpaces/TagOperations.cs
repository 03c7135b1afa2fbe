using System.Collections.Immutable;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Adds, removes, and lists the tags on pools, directories, the account's own bundles, and desktops.</summary>
internal sealed class TagOperations(WorkSpacesService service)
{
    private const int MaximumTags = 50;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(WorkSpacesOperations.CreateTags, WorkSpacesInputs.Check, input => input.ResourceId, Create),
        service.Handle(WorkSpacesOperations.DeleteTags, WorkSpacesInputs.Check, input => input.ResourceId, Delete),
        service.Handle(WorkSpacesOperations.DescribeTags, WorkSpacesInputs.Check, input => input.ResourceId,
            (input, call) => new DescribeTagsResult { TagList = FindTags(call.Store, input.ResourceId!) }),
    ];

    /// <summary>Validates and merges tags. A new tag replaces an existing tag with the same key.</summary>
    /// <exception cref="ServiceException">There are too many tags, a key occurs twice, or a key is reserved for AWS.</exception>
    public static ImmutableArray<Tag> Check(ImmutableArray<Tag> old, IReadOnlyList<Tag> added)
    {
        if (added.GroupBy(tag => tag.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.DuplicateTag(twice.Key));
        if (added.FirstOrDefault(tag => tag.Key!.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)) is { } reserved)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.ReservedTag(reserved.Key));
        ImmutableArray<Tag> tags = [.. old.Where(tag => added.All(other => other.Key != tag.Key)), .. added];
        return tags.Length <= MaximumTags ? tags : throw WorkSpacesErrors.Limit(EmulatedWorkSpacesMessages.TooManyTags(MaximumTags));
    }

    private static EmptyResponse Create(CreateTagsRequest input, StoreCall<WorkSpacesStore> call)
    {
        call.Store = call.Store.WithTags(input.ResourceId!, Check(FindTags(call.Store, input.ResourceId!), input.Tags!));
        return new EmptyResponse();
    }

    private static EmptyResponse Delete(DeleteTagsRequest input, StoreCall<WorkSpacesStore> call)
    {
        var tags = FindTags(call.Store, input.ResourceId!);
        call.Store = call.Store.WithTags(input.ResourceId!, tags.Where(tag => !input.TagKeys!.Contains(tag.Key!)));
        return new EmptyResponse();
    }

    private static ImmutableArray<Tag> FindTags(WorkSpacesStore store, string id)
    {
        var known = store.Pools.ContainsKey(id) || store.Directories.ContainsKey(id) || store.Bundle(id)?.Owner == Identity.Account;
        if (!known && !store.Parts.Values.Any(part => part.Contains(id)))
            throw WorkSpacesErrors.NotFound(id);
        return store.Tags.GetValueOrDefault(id, []);
    }
}
