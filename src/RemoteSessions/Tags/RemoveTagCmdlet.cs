using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>Takes tags away from resources.</summary>
public abstract class RemoveTagCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for ARNs or ids.</summary>
    private protected const string ByKey = "Resource";

    private readonly TagTargets _targets;

    private protected RemoveTagCmdlet(Tagging tagging) => _targets = new TagTargets(this, tagging);

    /// <summary>Resources, or tags, as the Get cmdlets give them; or rows of a CSV file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The keys of the tags to remove.</summary>
    private protected abstract IReadOnlyList<string> TagKeys { get; }

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The ARNs or ids that were typed.</summary>
    private protected abstract IReadOnlyList<string> Keys { get; }

    private protected override void ProcessInput()
    {
        foreach (var resource in _targets.Resources(Keys, InputObject))
        {
            if (!_targets.TryTags(resource, out var seen))
                continue;
            var keys = TagKeys.Where(key => Has(seen, key, resource)).ToList();
            if (keys.Count > 0 && Confirmed(seen.Describe(resource.Key), $"Remove tags {string.Join(", ", keys)}", Force))
                _targets.StartOn(resource, tags => tags.UntagAsync(resource.Key, keys, Cancellation));
        }
    }

    // AWS accepts the removal of a tag that the resource doesn't have. It is as the user wants it, unless the key is misspelt.
    private bool Has(Seen<IReadOnlyList<ResourceTag>> seen, string key, TaggedResource resource)
    {
        if (seen.Resource is not { } tags || tags.Any(tag => tag.Key == key))
            return true;
        WriteWarning(
            VisibleText.Escape(
                $"The resource '{resource.Key}' has no tag '{key}', so nothing is removed. Keys of tags are case-sensitive."));
        return false;
    }
}
