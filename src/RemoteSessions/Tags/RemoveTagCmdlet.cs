using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>Takes tags away from resources.</summary>
public abstract class RemoveTagCmdlet : TagCmdlet
{
    /// <summary>The keys of the tags to remove.</summary>
    private protected abstract IReadOnlyList<string> TagKeys { get; }

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void ProcessInput()
    {
        foreach (var resource in Resources())
        {
            if (!TryTags(resource, out var seen))
                continue;
            var keys = TagKeys.Where(key => Has(seen, key, resource)).ToList();
            if (keys.Count > 0 && Confirmed(seen.Describe(resource.Key), $"Remove tags {string.Join(", ", keys)}", Force))
                StartOn(resource, tags => tags.UntagAsync(resource.Key, keys, Cancellation));
        }
    }

    // AWS accepts the removal of a tag that the resource doesn't have. It is as the user wants it, unless the key is misspelt.
    private bool Has(Seen<IReadOnlyList<ResourceTag>> seen, string key, TaggedResource resource)
    {
        if (seen.Resource is not { } tags || tags.Any(tag => tag.Key == key))
            return true;
        WriteWarning(VisibleText.Of($"The resource '{resource.Key}' has no tag '{key}', so nothing is removed. Keys of tags are case-sensitive."));
        return false;
    }
}
