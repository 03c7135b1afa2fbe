using System.Collections;
using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>Adds tags to resources, or changes the values of existing tags.</summary>
public abstract class SetTagCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for ARNs or IDs.</summary>
    private protected const string ByKey = "Resource";

    private readonly TagTargets _targets;

    private protected SetTagCmdlet(Tagging tagging) => _targets = new TagTargets(this, tagging);

    /// <summary>Specifies 1 to 50 tags, such as @{ Team = 'CAD' }.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByKey)]
    [ValidateTags]
    public Hashtable Tag { get; set; } = [];

    /// <summary>Specifies resources or tags as objects that the Get commands return, or as rows of a CSV file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ARNs or IDs that the user typed.</summary>
    private protected abstract IReadOnlyList<string> Keys { get; }

    private protected override void ProcessInput()
    {
        var table = TagTable.Read(Tag)!;
        var action = CommandMessages.SetTagsAction(table.Select(tag => $"{tag.Key}={tag.Value}"));
        foreach (var resource in _targets.Resources(Keys, InputObject))
        {
            if (_targets.TryTags(resource, out var seen) && _targets.Confirmed(resource, seen, action, force: false))
                _targets.StartOn(resource, tags => tags.TagAsync(resource.Key, table, Cancellation));
        }
    }
}
