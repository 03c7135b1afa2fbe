using System.Collections;
using System.Management.Automation;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Tags;

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
