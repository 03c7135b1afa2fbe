using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>Removes tags from resources.</summary>
public abstract class RemoveTagCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for ARNs or IDs.</summary>
    private protected const string ByKey = "Resource";

    private readonly TagTargets _targets;

    private protected RemoveTagCmdlet(Tagging tagging) => _targets = new TagTargets(this, tagging);

    /// <summary>Specifies resources or tags as objects that the Get commands return, or as rows of a CSV file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The keys of the tags to remove.</summary>
    private protected abstract IReadOnlyList<string> TagKeys { get; }

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The ARNs or IDs that the user typed.</summary>
    private protected abstract IReadOnlyList<string> Keys { get; }

    private protected override void ProcessInput()
    {
        foreach (var resource in _targets.Resources(Keys, InputObject))
        {
            if (!_targets.TryTags(resource, out var seen))
                continue;
            var keys = TagKeys.Where(key => Has(seen, key, resource)).ToList();
            if (keys.Count > 0 && _targets.Confirmed(resource, seen, CommandMessages.RemoveTagsAction(keys), Force))
                _targets.StartOn(resource, tags => tags.UntagAsync(resource.Key, keys, Cancellation));
        }
    }

    // AWS accepts the removal of a tag that the resource doesn't have. The command writes a warning if the resource doesn't have the tag,
    // because the tag key might be misspelled.
    private bool Has(Seen<IReadOnlyList<ResourceTag>> seen, string key, TaggedResource resource)
    {
        if (seen.Resource is not { } tags || tags.Any(tag => tag.Key == key))
            return true;
        WriteWarning(
            VisibleText.Escape(
                CommandMessages.NoSuchTag(resource.Key, key)));
        return false;
    }
}
