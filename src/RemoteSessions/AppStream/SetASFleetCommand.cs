using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Changes AppStream 2.0 (WorkSpaces Applications) fleets. Sends only what differs from what a fleet has, and says before anything
/// is sent which of the changes need a stopped fleet.
/// AWS: DescribeFleets, UpdateFleet; for another image DescribeImages; with -StopIfNeeded also StopFleet, StartFleet,
/// ListAssociatedStacks, DescribeSessions.
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

    /// <summary>Makes the command.</summary>
    public SetASFleetCommand()
    {
        _targets = new CapacityTargets<ASFleet>(this, AppStreamNames.Fleets);
        _changes = new CapacityChanges<ASFleet>(this, _targets);
    }

    /// <summary>
    /// Fleets, as Get-ASFleet gives them: only what is named beside them changes. Or rows of a CSV file, whose columns are the settings; an
    /// empty cell is no setting.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the fleets, wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Takes the fleet out of its VPC.</summary>
    [Parameter]
    public SwitchParameter RemoveVpcConfig
    {
        get => _removals[FleetAttributes.VpcConfiguration];
        set => _removals[FleetAttributes.VpcConfiguration] = value;
    }

    /// <summary>Takes the security groups away.</summary>
    [Parameter]
    public SwitchParameter RemoveSecurityGroup
    {
        get => _removals[FleetAttributes.SecurityGroups];
        set => _removals[FleetAttributes.SecurityGroups] = value;
    }

    /// <summary>Takes the fleet out of its Active Directory domain.</summary>
    [Parameter]
    public SwitchParameter RemoveDomainJoin
    {
        get => _removals[FleetAttributes.DomainJoin];
        set => _removals[FleetAttributes.DomainJoin] = value;
    }

    /// <summary>Takes the IAM role away.</summary>
    [Parameter]
    public SwitchParameter RemoveIamRole { get => _removals[FleetAttributes.IamRole]; set => _removals[FleetAttributes.IamRole] = value; }

    /// <summary>Takes the list of USB devices away.</summary>
    [Parameter]
    public SwitchParameter RemoveUsbDeviceFilter
    {
        get => _removals[FleetAttributes.UsbDeviceFilter];
        set => _removals[FleetAttributes.UsbDeviceFilter] = value;
    }

    /// <summary>Takes the session scripts away.</summary>
    [Parameter]
    public SwitchParameter RemoveSessionScript
    {
        get => _removals[FleetAttributes.SessionScript];
        set => _removals[FleetAttributes.SessionScript] = value;
    }

    /// <summary>Makes a single-session fleet of a multi-session fleet.</summary>
    [Parameter]
    public SwitchParameter RemoveMaxSessionsPerInstance
    {
        get => _removals[FleetAttributes.MaxSessionsPerInstance];
        set => _removals[FleetAttributes.MaxSessionsPerInstance] = value;
    }

    /// <summary>Gives the root volume its usual size again.</summary>
    [Parameter]
    public SwitchParameter RemoveRootVolumeSize
    {
        get => _removals[FleetAttributes.RootVolume];
        set => _removals[FleetAttributes.RootVolume] = value;
    }

    /// <summary>Where a change needs it: stops the fleet (asking first, where users are on it), changes it, and starts it again.</summary>
    [Parameter]
    public SwitchParameter StopIfNeeded { get; set; }

    /// <summary>Waits until a fleet that was started again is RUNNING.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>For how many seconds at most the stop, and with -Wait the start, may take.</summary>
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
        var change = new FleetChange(fleet, settings, _removals.Attributes);
        if (!ImagesAreAvailable(change.Request.ImageName, change.Request.ImageArn, scope))
            return;
        _changes.Change(
            change,
            fleet,
            () => new AppStreamFleets(connect()),
            cancel => connect().UpdateFleetAsync(change.Request, cancel),
            new ChangeOptions(StopIfNeeded, Wait, Force, TimeoutSeconds));
    }
}
