using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>Takes tags away from resources.</summary>
public abstract class RemoveTagCmdlet : TagCmdlet
{
    /// <summary>The keys of 1 to 50 tags.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByKey)]
    [TextOnly]
    [Alias("TagKey")]
    [ValidateCount(1, 50)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(TagKeyCompleter))]
    public string[] Key { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void ProcessInput()
    {
        foreach (var resource in Resources())
        {
            if (!TryTags(resource, out var seen))
                continue;
            var keys = Key.Where(key => Has(seen, key, resource)).ToList();
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
