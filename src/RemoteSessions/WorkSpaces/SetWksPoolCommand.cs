using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes WorkSpaces pools. Sends only what differs from what a pool has, and says before anything is sent which of the changes
/// need a stopped pool.
/// AWS: DescribeWorkspacesPools, UpdateWorkspacesPool; for another bundle DescribeWorkspaceBundles; for another directory
/// DescribeWorkspaceDirectories; with -StopIfNeeded also StopWorkspacesPool, StartWorkspacesPool, DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksPool", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class SetWksPoolCommand : WksPoolSettingsCmdlet
{
    private const string ByName = "Name";

    private readonly CapacityTargets<WksPool> _targets;
    private readonly CapacityChanges<WksPool> _changes;

    /// <summary>Makes the command.</summary>
    public SetWksPoolCommand()
    {
        _targets = new CapacityTargets<WksPool>(this, WorkSpacesNames.Pools);
        _changes = new CapacityChanges<WksPool>(this, _targets);
    }

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
    public string[] Name { get; set; } = [];

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

    private protected override void ProcessInput()
    {
        var references = _targets.References(Name, InputObject).Where(HasItsSettings).ToList();
        var settings = Settings(ParameterSetName == ByName || references.Exists(reference => reference.IsRow) ? null : Typed);
        foreach (var target in _targets.Find(references, mustSee: true))
            Change((WksPool)target.Resource!, settings, target.Scope);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _changes.Await();

    private void Change(WksPool pool, PoolSettings settings, Scope scope)
    {
        var connect = Connect<WorkSpacesClient>(scope);
        var change = new PoolChange(pool, settings);
        if (!PartsExist(change.Request.BundleId, change.Request.DirectoryId, scope))
            return;
        _changes.Change(
            change,
            pool,
            () => new WorkSpacesPools(connect()),
            cancel => connect().UpdatePoolAsync(change.Request, cancel),
            new ChangeOptions(StopIfNeeded, Wait, Force, TimeoutSeconds));
    }
}
