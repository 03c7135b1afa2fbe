using System.Collections;
using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Wire;

namespace RemoteSessions.Tags;

/// <summary>A cmdlet about the tags of a service's resources.</summary>
public abstract class TagCmdlet : AwsTargetCmdlet
{
    /// <summary>The resources of the current record, as the service names them for tags.</summary>
    private protected abstract IReadOnlyList<string> Resources { get; }

    /// <summary>The service that has them.</summary>
    private protected abstract AwsService Service { get; }

    /// <summary>Makes the service's side for a place.</summary>
    private protected abstract ITagService MakeTags(IAwsTransport transport, string? profileName);

    /// <summary>Begins work on one resource.</summary>
    private protected void StartOn(string resource, Func<ITagService, Task> work)
    {
        var connect = Connector(Service, Region, ProfileName, MakeTags);
        Start(resource, () => work(connect()));
    }
}

/// <summary>Lists tags.</summary>
public abstract class GetTagCmdlet : TagCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var resource in Resources)
        {
            StartOn(resource, async tags =>
            {
                foreach (var tag in await tags.ListTagsAsync(resource, Cancellation).ConfigureAwait(false))
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
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateTags]
    public Hashtable Tag { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var table = TagTable.Read(Tag)!;
        foreach (var resource in Resources.Where(resource => ShouldProcess(
            resource, $"Set tags {string.Join(", ", table.Select(tag => $"{tag.Key}={tag.Value}"))}")))
            StartOn(resource, tags => tags.TagAsync(resource, table, Cancellation));
    }
}

/// <summary>Takes tags away from resources.</summary>
public abstract class RemoveTagCmdlet : TagCmdlet
{
    /// <summary>The keys of 1 to 50 tags.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TagKey")]
    [ValidateCount(1, 50)]
    [ValidateNotNullOrEmpty]
    public string[] Key { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var keys = Key;
        foreach (var resource in Resources.Where(resource => ShouldProcess(resource, $"Remove tags {string.Join(", ", keys)}")))
            StartOn(resource, tags => tags.UntagAsync(resource, keys, Cancellation));
    }
}
