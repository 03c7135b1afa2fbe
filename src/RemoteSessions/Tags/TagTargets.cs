using System.Diagnostics.CodeAnalysis;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>The resources whose tags a command reads or changes.</summary>
internal sealed class TagTargets(AwsTargetCmdlet cmdlet, Tagging tagging)
{
    /// <summary>
    /// Returns the resources that the current pipeline record specifies, each with the identifier that tag operations use for the resource.
    /// </summary>
    /// <param name="keys">The ARNs or IDs that the user typed. These values are used only if no objects are specified.</param>
    /// <param name="input">The objects and CSV rows that the user specified.</param>
    public IEnumerable<TaggedResource> Resources(IReadOnlyList<string> keys, AwsResource[] input) =>
        cmdlet.ParameterSetName == AwsCmdlet.ByObject ? cmdlet.Selected(tagging.Selector, input).SelectMany(ResourcesOf)
        : keys.Select(key => new TaggedResource(key, null));

    /// <summary>
    /// Reads the tags on a resource. If the resource doesn't exist or can't be read, the method writes the error and returns false.
    /// </summary>
    public bool TryTags(TaggedResource resource, [NotNullWhen(true)] out Seen<IReadOnlyList<ResourceTag>>? tags) => cmdlet.TryRead(
        tagging.Kind,
        resource.Key,
        Connect(resource),
        async client => await client.ListTagsAsync(resource.Key, cmdlet.Cancellation).ConfigureAwait(false),
        out tags);

    /// <summary>Starts a work item that calls the specified function for one resource.</summary>
    public void StartOn(TaggedResource resource, Func<ITagService, Task> work)
    {
        var connect = Connect(resource);
        cmdlet.Start(resource.Key, () => work(connect()));
    }

    /// <summary>
    /// Prompts for confirmation before a change to a resource. The prompt can contain the Region and the profile of the resource.
    /// </summary>
    public bool Confirmed(TaggedResource resource, Seen<IReadOnlyList<ResourceTag>> seen, string action, bool force) =>
        cmdlet.Confirmed(seen.Describe(resource.Key), action, force, ScopeOf(resource), tagging.Clients.Service);

    private Func<ITagService> Connect(TaggedResource resource) => tagging.Clients.For(ScopeOf(resource));

    private Scope ScopeOf(TaggedResource resource) => cmdlet.ScopeOf(tagging.Clients.Service, resource.From);

    private IEnumerable<TaggedResource> ResourcesOf(ResourceReference reference)
    {
        var key = tagging.KeyOf(reference);
        if (ValidateFormAttribute.ProblemOf(key, tagging.Form, tagging.Accepted) is not { } problem)
            return [new TaggedResource(key, reference.Input)];
        cmdlet.Reject(reference.Input, problem);
        return [];
    }
}
