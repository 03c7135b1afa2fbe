using RemoteSessions.Wire;

namespace RemoteSessions;

/// <summary>One tag of a resource.</summary>
public abstract class ResourceTag : AwsResource
{
    private protected ResourceTag(string key, string value, ResourceOrigin origin) : base(origin)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The tag's key.</summary>
    public string Key { get; }

    /// <summary>The tag's value; may be empty.</summary>
    public string Value { get; }

    /// <summary>Key and value.</summary>
    public override string ToString() => $"{Key}={Value}";
}

/// <summary>The tags of one place.</summary>
internal interface ITagService : IServiceClient
{
    /// <summary>Whether a resource has all of some tags. It may have more.</summary>
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
