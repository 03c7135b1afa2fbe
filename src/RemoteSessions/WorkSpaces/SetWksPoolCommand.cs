using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Provisioning;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Changes WorkSpaces pools. Sends only what differs from what a pool has, and says before anything is sent which of the changes
/// need a stopped pool.
/// AWS: DescribeWorkspacesPools, UpdateWorkspacesPool; with -StopIfNeeded also StopWorkspacesPool, StartWorkspacesPool,
/// DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksPool", SupportsShouldProcess = true, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Set-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class SetWksPoolCommand : WksPoolSettingsCmdlet
{
    private const string ByObject = "InputObject";
    private const string ByName = "Name";

    /// <summary>The pool, as Get-WksPool gives it. Only what is named beside it changes.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ValidateNotNull]
    public WksPool? InputObject { get; set; }

    /// <summary>The pools: names with wildcards, ids (wspool-...), or the id of a directory for all pools in it; or rows of a CSV file, whose columns are the settings. An empty cell is no setting.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "PoolName")]
    [FromProperty("PoolId", "Name", "PoolName", OfType = typeof(WksPoolSession), Owner = typeof(WksDirectory), OwnerKey = "DirectoryId")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string Name { get; set; } = "";

    /// <summary>Where a change needs it: stops the pool (asking first, where users are in it), changes it, and starts it again.</summary>
    [Parameter]
    public SwitchParameter StopIfNeeded { get; set; }

    /// <summary>Waits until the pool is RUNNING or STOPPED again: it is UPDATING while it takes the change.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>For how many seconds at most the stop, and with -Wait the update and the start, may take.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<WksPool>.DefaultTimeoutSeconds;

    /// <summary>Does not ask whether users may be disconnected.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var connect = WorkSpaces(InputObject);
        var name = InputObject?.PoolId ?? Name;
        // A directory that was piped has a description too, and that is none of its pools'.
        var piped = ParameterSetName == ByObject || (WorkSpacesNames.IsDirectoryId(Name) && !Typed(nameof(Name)));
        var settings = Settings(piped ? Typed : null);
        if (!TryAwait(name, () => new PoolQuery(connect(), [name], Cancellation).FindAsync().ReadAllAsync(), out var pools))
            return;
        foreach (var pool in pools)
        {
            var change = new PoolChange(pool, settings);
            Change(
                change,
                pool,
                () => new WorkSpacesPools(connect()),
                cancel => connect().UpdatePoolAsync(change.Request, cancel),
                new ChangeOptions(StopIfNeeded, Wait, Force, TimeoutSeconds));
        }
    }
}
