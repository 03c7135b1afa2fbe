using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.Tags;

/// <summary>A cmdlet about the tags of a service's resources.</summary>
public abstract class TagCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for objects.</summary>
    private protected const string ByObject = "InputObject";

    /// <summary>The parameter set for ARNs or ids.</summary>
    private protected const string ByKey = "Resource";

    /// <summary>Resources, or tags, as the Get cmdlets give them; or rows of a CSV file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ARNs or ids that were typed.</summary>
    private protected abstract IReadOnlyList<string> Keys { get; }

    /// <summary>How the service addresses tags.</summary>
    private protected abstract Tagging Tagging { get; }

    /// <summary>The resources of the current record, as the service names them for tags.</summary>
    private protected IEnumerable<TaggedResource> Resources() => ParameterSetName == ByKey
        ? Keys.Select(key => new TaggedResource(key, null))
        : Selected(Tagging.Selector, InputObject).SelectMany(ResourcesOf);

    /// <summary>The tags that a resource has. False where it doesn't exist, or can't be asked for: then the error was written.</summary>
    private protected bool TryTags(TaggedResource resource, [NotNullWhen(true)] out Seen<IReadOnlyList<ResourceTag>>? tags) => TryLook(
        Tagging.Kind,
        resource.Key,
        Connector(Tagging.Service, resource.From, Tagging.Make),
        async client => await client.ListTagsAsync(resource.Key, Cancellation).ConfigureAwait(false),
        out tags);

    /// <summary>Begins work on one resource.</summary>
    private protected void StartOn(TaggedResource resource, Func<ITagService, Task> work)
    {
        var connect = Connector(Tagging.Service, resource.From, Tagging.Make);
        Start(resource.Key, () => work(connect()));
    }

    private IEnumerable<TaggedResource> ResourcesOf(ResourceReference reference)
    {
        var key = Tagging.KeyOf(reference);
        if (ValidateFormAttribute.ProblemOf(key, Tagging.Form, Tagging.Accepted) is not { } problem)
            return [new TaggedResource(key, reference.Input)];
        Refuse(reference.Input, problem);
        return [];
    }
}

/// <summary>Lists tags.</summary>
public abstract class GetTagCmdlet : TagCmdlet
{
    private protected override void ProcessInput()
    {
        foreach (var resource in Resources())
        {
            StartOn(resource, async tags =>
            {
                foreach (var tag in await tags.ListTagsAsync(resource.Key, Cancellation).ConfigureAwait(false))
                    await EmitAsync(tag).ConfigureAwait(false);
            });
        }

        FinishInput();
    }
}

/// <summary>Gives resources tags.</summary>
public abstract class SetTagCmdlet : TagCmdlet
{
    /// <summary>1 to 50 tags, as @{ Team = 'CAD' }.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByKey)]
    [ValidateTags]
    public Hashtable Tag { get; set; } = [];

    private protected override void ProcessInput()
    {
        var table = TagTable.Read(Tag)!;
        var action = $"Set tags {string.Join(", ", table.Select(tag => $"{tag.Key}={tag.Value}"))}";
        foreach (var resource in Resources())
        {
            if (TryTags(resource, out var seen) && ShouldProcess(seen.Describe(resource.Key), action))
                StartOn(resource, tags => tags.TagAsync(resource.Key, table, Cancellation));
        }
    }
}

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
