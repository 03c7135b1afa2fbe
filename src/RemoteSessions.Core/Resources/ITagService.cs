using RemoteSessions.Abstractions;

namespace RemoteSessions.Resources;

/// <summary>Manages the tags on resources in one account and Region.</summary>
internal interface ITagService : IServiceClient
{
    /// <summary>Returns whether a resource has all of the specified tags. The resource can also have other tags.</summary>
    async Task<bool> HasTagsAsync(string? resource, IEnumerable<KeyValuePair<string, string>>? tags, CancellationToken cancellationToken)
    {
        if (tags?.Any() != true)
            return true;
        var found = resource is null ? [] : await ListTagsAsync(resource, cancellationToken).ConfigureAwait(false);
        return tags.All(tag => found.Any(other => other.Key == tag.Key && other.Value == tag.Value));
    }

    Task<IReadOnlyList<ResourceTag>> ListTagsAsync(string resource, CancellationToken cancellationToken);

    Task TagAsync(string resource, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken);

    Task UntagAsync(string resource, IReadOnlyList<string> keys, CancellationToken cancellationToken);
}
