using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes the settings of WorkSpaces pools. The command sends only the settings that differ from the current settings. If the pool must be
/// stopped for a change, the command writes an error instead of sending the change, unless -StopIfNeeded is specified.
/// AWS: DescribeWorkspacesPools, UpdateWorkspacesPool. To change the size, the command also calls DescribeScalableTargets. To change the
/// bundle, the command also calls DescribeWorkspaceBundles. To change the directory, the command also calls DescribeWorkspaceDirectories.
/// With -StopIfNeeded, the command also calls StopWorkspacesPool, StartWorkspacesPool, and DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksPool", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class SetWksPoolCommand : WksPoolSettingsCmdlet
{
    private const string ByName = "Name";

    private readonly CapacityTargets<WksPool> _targets;
    private readonly CapacityChanges<WksPool> _changes;

    /// <summary>Initializes the command.</summary>
    public SetWksPoolCommand()
    {
        _targets = new CapacityTargets<WksPool>(this, WorkSpacesNames.Pools);
        _changes = new CapacityChanges<WksPool>(this, _targets);
    }

    /// <summary>
    /// The pools to change, as Get-WksPool returns them, or rows of a CSV file whose columns contain the settings. If you pipe a pool, the
    /// command changes only the settings that you specify with parameters. An empty CSV cell counts as not specified.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>
    /// The names (wildcards are supported) or IDs (wspool-...) of the pools, or the IDs of directories to get all pools in these
    /// directories.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>
    /// Stops the pool if a change requires it, makes the change, and starts the pool again. If users have sessions in the pool, the command
    /// first prompts you for confirmation.
    /// </summary>
    [Parameter]
    public SwitchParameter StopIfNeeded { get; set; }

    /// <summary>Waits until the pool is RUNNING or STOPPED again. While AWS applies a change, the pool is UPDATING.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>
    /// The maximum number of seconds for each wait: until the pool has stopped, until it has been updated, and, with -Wait, until it has
    /// returned to its previous state.
    /// </summary>
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
            new ChangeOptions(scope, StopIfNeeded, Wait, Force, TimeoutSeconds));
    }
}
