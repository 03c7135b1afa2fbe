using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Tags;

/// <summary>Lists the tags on resources.</summary>
public abstract class GetTagCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for ARNs or IDs.</summary>
    private protected const string ByKey = "Resource";

    private readonly TagTargets _targets;

    private protected GetTagCmdlet(Tagging tagging) => _targets = new TagTargets(this, tagging);

    /// <summary>Specifies resources or tags as objects that the Get commands return, or as rows of a CSV file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ARNs or IDs that the user typed.</summary>
    private protected abstract IReadOnlyList<string> Keys { get; }

    private protected override void ProcessInput()
    {
        foreach (var resource in _targets.Resources(Keys, InputObject))
        {
            _targets.StartOn(resource, async tags =>
            {
                foreach (var tag in await tags.ListTagsAsync(resource.Key, Cancellation).ConfigureAwait(false))
                    await EmitAsync(tag).ConfigureAwait(false);
            });
        }

        FinishInput();
    }
}
