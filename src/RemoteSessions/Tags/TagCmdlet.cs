using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

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
