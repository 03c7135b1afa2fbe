using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Changes the settings of AppStream 2.0 (WorkSpaces Applications) fleets. The command sends only the settings that differ from the current
/// settings. If the fleet must be stopped for a change, the command writes an error instead of sending the change, unless -StopIfNeeded is
/// specified.
/// AWS: DescribeFleets, UpdateFleet. To change the size, the command also calls DescribeScalableTargets. To change the image, the command
/// also calls DescribeImages. With -StopIfNeeded, the command also calls StopFleet, StartFleet, ListAssociatedStacks, and DescribeSessions.
/// </summary>
[Cmdlet(VerbsCommon.Set, "ASFleet", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class SetASFleetCommand : ASFleetSettingsCmdlet
{
    private const string ByName = "Name";

    private readonly CapacityTargets<ASFleet> _targets;
    private readonly CapacityChanges<ASFleet> _changes;

    private readonly FleetRemovals _removals = new();

    /// <summary>Initializes the command.</summary>
    public SetASFleetCommand()
    {
        _targets = new CapacityTargets<ASFleet>(this, AppStreamNames.Fleets);
        _changes = new CapacityChanges<ASFleet>(this, _targets);
    }

    /// <summary>
    /// The fleets to change, as Get-ASFleet returns them, or rows of a CSV file whose columns contain the settings. If you pipe a fleet,
    /// the command changes only the settings that you specify with parameters. An empty CSV cell counts as not specified.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the fleets. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Removes the VPC configuration of the fleet.</summary>
    [Parameter]
    public SwitchParameter RemoveVpcConfig
    {
        get => _removals[FleetAttributes.VpcConfiguration];
        set => _removals[FleetAttributes.VpcConfiguration] = value;
    }

    /// <summary>Removes the security groups of the fleet.</summary>
    [Parameter]
    public SwitchParameter RemoveSecurityGroup
    {
        get => _removals[FleetAttributes.SecurityGroups];
        set => _removals[FleetAttributes.SecurityGroups] = value;
    }

    /// <summary>Removes the fleet from its Active Directory domain.</summary>
    [Parameter]
    public SwitchParameter RemoveDomainJoin
    {
        get => _removals[FleetAttributes.DomainJoin];
        set => _removals[FleetAttributes.DomainJoin] = value;
    }

    /// <summary>Removes the IAM role from the fleet.</summary>
    [Parameter]
    public SwitchParameter RemoveIamRole { get => _removals[FleetAttributes.IamRole]; set => _removals[FleetAttributes.IamRole] = value; }

    /// <summary>Removes the USB device filters of the fleet.</summary>
    [Parameter]
    public SwitchParameter RemoveUsbDeviceFilter
    {
        get => _removals[FleetAttributes.UsbDeviceFilter];
        set => _removals[FleetAttributes.UsbDeviceFilter] = value;
    }

    /// <summary>Removes the session scripts from the fleet.</summary>
    [Parameter]
    public SwitchParameter RemoveSessionScript
    {
        get => _removals[FleetAttributes.SessionScript];
        set => _removals[FleetAttributes.SessionScript] = value;
    }

    /// <summary>Converts a multi-session fleet to a single-session fleet.</summary>
    [Parameter]
    public SwitchParameter RemoveMaxSessionsPerInstance
    {
        get => _removals[FleetAttributes.MaxSessionsPerInstance];
        set => _removals[FleetAttributes.MaxSessionsPerInstance] = value;
    }

    /// <summary>Resets the root volume to its default size.</summary>
    [Parameter]
    public SwitchParameter RemoveRootVolumeSize
    {
        get => _removals[FleetAttributes.RootVolume];
        set => _removals[FleetAttributes.RootVolume] = value;
    }

    /// <summary>
    /// Stops the fleet if a change requires it, makes the change, and starts the fleet again. If users have sessions in the pool, the
    /// command first prompts you for confirmation.
    /// </summary>
    [Parameter]
    public SwitchParameter StopIfNeeded { get; set; }

    /// <summary>Waits until a fleet that was started again is RUNNING.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>
    /// The maximum number of seconds for each wait: until the fleet has stopped and, with -Wait, until it has started again.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<ASFleet>.DefaultTimeoutSeconds;

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void ProcessInput()
    {
        var references = _targets.References(Name, InputObject).Where(HasItsSettings).ToList();
        var settings = Settings(ParameterSetName == ByName || references.Exists(reference => reference.IsRow) ? null : Typed);
        if (_removals.Problem(settings) is { } problem)
        {
            foreach (var reference in references)
                WriteError(ErrorRecords.Create(ErrorIds.InvalidArgument, problem, $"{reference}", CommandName));
            return;
        }

        foreach (var target in _targets.Find(references, mustSee: true))
            Change((ASFleet)target.Resource!, settings, target.Scope);
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => _changes.Await();

    private void Change(ASFleet fleet, FleetSettings settings, Scope scope)
    {
        var connect = Connect<AppStreamClient>(scope);
        var change = new FleetChange(fleet, settings, _removals.Names);
        if (!ImagesAreAvailable(change.Request.ImageName, change.Request.ImageArn, scope))
            return;
        _changes.Change(
            change,
            fleet,
            () => new AppStreamFleets(connect()),
            cancel => connect().UpdateFleetAsync(change.Request, cancel),
            new ChangeOptions(scope, StopIfNeeded, Wait, Force, TimeoutSeconds));
    }
}
