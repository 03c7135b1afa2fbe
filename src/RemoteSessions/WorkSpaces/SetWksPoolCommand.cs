using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Provisioning;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Changes WorkSpaces pools. Sends only what differs from what a pool has, and says before anything is sent which of the changes
/// need a stopped pool.
/// AWS: DescribeWorkspacesPools, UpdateWorkspacesPool; for another bundle DescribeWorkspaceBundles; for another directory
/// DescribeWorkspaceDirectories; with -StopIfNeeded also StopWorkspacesPool, StartWorkspacesPool, DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksPool", SupportsShouldProcess = true, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Set-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class SetWksPoolCommand : WksPoolSettingsCmdlet
{
    private const string ByObject = "InputObject";
    private const string ByName = "Name";

    /// <summary>
    /// Pools, as Get-WksPool gives them: only what is named beside them changes. Or rows of a CSV file, whose columns are the settings; an
    /// empty cell is no setting.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The pools: names with wildcards, ids (wspool-...), or the id of a directory for all pools in it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
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

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByName)
            Change(Find(ScopeOf(KindOf.Service, null), [Name]), null);
        foreach (var reference in Selected(KindOf.Selector, InputObject).Where(HasItsSettings))
            Change(FoundOf(ScopeOf(KindOf.Service, reference.Input), [reference]), reference);
    }

    private void Change(IEnumerable<CapacityTarget> targets, ResourceReference? reference)
    {
        var from = reference?.Input;
        var connect = WorkSpaces(from);
        var settings = Settings(reference is null or { IsRow: true } ? null : Typed);
        foreach (var target in targets)
        {
            var pool = (WksPool)target.Resource!;
            var change = new PoolChange(pool, settings);
            if (!PartsExist(change.Request.BundleId, change.Request.DirectoryId, from, connect))
                continue;
            Change(
                change,
                pool,
                () => new WorkSpacesPools(connect()),
                cancel => connect().UpdatePoolAsync(change.Request, cancel),
                new ChangeOptions(StopIfNeeded, Wait, Force, TimeoutSeconds));
        }
    }
}
