using System.Management.Automation;
using RemoteSessions.Provisioning;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Changes AppStream 2.0 (WorkSpaces Applications) fleets. Sends only what differs from what a fleet has, and says before anything
/// is sent which of the changes need a stopped fleet.
/// AWS: DescribeFleets, UpdateFleet; with -StopIfNeeded also StopFleet, StartFleet, ListAssociatedStacks, DescribeSessions.
/// </summary>
[Cmdlet(VerbsCommon.Set, "ASFleet", SupportsShouldProcess = true, DefaultParameterSetName = ByObject)]
[OutputType(typeof(ASFleet))]
public sealed class SetASFleetCommand : ASFleetSettingsCmdlet
{
    private const string ByObject = "InputObject";
    private const string ByName = "Name";

    private readonly FleetRemovals _removals = new();
    private CapacityWaiting<ASFleet>? _waiting;

    /// <summary>The fleet, as Get-ASFleet gives it. Only what is named beside it changes.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ValidateNotNull]
    public ASFleet? InputObject { get; set; }

    /// <summary>The name of the fleet; or rows of a CSV file, whose columns are the settings. An empty cell is no setting.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [FromProperty("FleetName", "Name", OfType = typeof(ASSession))]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string Name { get; set; } = "";

    /// <summary>Takes the fleet out of its VPC.</summary>
    [Parameter]
    public SwitchParameter RemoveVpcConfig { get => _removals[FleetAttributes.VpcConfiguration]; set => _removals[FleetAttributes.VpcConfiguration] = value; }

    /// <summary>Takes the security groups away.</summary>
    [Parameter]
    public SwitchParameter RemoveSecurityGroup { get => _removals[FleetAttributes.SecurityGroups]; set => _removals[FleetAttributes.SecurityGroups] = value; }

    /// <summary>Takes the fleet out of its Active Directory domain.</summary>
    [Parameter]
    public SwitchParameter RemoveDomainJoin { get => _removals[FleetAttributes.DomainJoin]; set => _removals[FleetAttributes.DomainJoin] = value; }

    /// <summary>Takes the IAM role away.</summary>
    [Parameter]
    public SwitchParameter RemoveIamRole { get => _removals[FleetAttributes.IamRole]; set => _removals[FleetAttributes.IamRole] = value; }

    /// <summary>Takes the list of USB devices away.</summary>
    [Parameter]
    public SwitchParameter RemoveUsbDeviceFilter { get => _removals[FleetAttributes.UsbDeviceFilter]; set => _removals[FleetAttributes.UsbDeviceFilter] = value; }

    /// <summary>Takes the session scripts away.</summary>
    [Parameter]
    public SwitchParameter RemoveSessionScript { get => _removals[FleetAttributes.SessionScript]; set => _removals[FleetAttributes.SessionScript] = value; }

    /// <summary>Makes a single-session fleet of a multi-session fleet.</summary>
    [Parameter]
    public SwitchParameter RemoveMaxSessionsPerInstance { get => _removals[FleetAttributes.MaxSessionsPerInstance]; set => _removals[FleetAttributes.MaxSessionsPerInstance] = value; }

    /// <summary>Gives the root volume its usual size again.</summary>
    [Parameter]
    public SwitchParameter RemoveRootVolumeSize { get => _removals[FleetAttributes.RootVolume]; set => _removals[FleetAttributes.RootVolume] = value; }

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

    /// <summary>Does not ask whether users may be disconnected.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var name = InputObject?.Name ?? Name;
        var connect = AppStream(InputObject);
        if (!TryAwait(name, () => connect().GetFleetAsync(name, Cancellation), out var fleet))
            return;
        var settings = Settings(ParameterSetName == ByObject ? Typed : null);
        var change = new FleetChange(fleet, settings, _removals.Attributes);
        var question = new FleetChangeQuestion(change, fleet);
        if ((_removals.Problem(settings) ?? question.Problem(StopIfNeeded)) is { } problem)
        {
            WriteError(ErrorRecords.Create(problem.Type, problem.Message, name, CommandName));
        }
        else if (change.Changes.Count == 0)
        {
            Tell($"The AppStream fleet {name} has all of this already: no change.");
            WriteObject(fleet);
        }
        else if (change.Blocked.Count == 0)
        {
            if (ShouldProcess(name, $"Change AppStream fleet: {question.Sentence}"))
                Start(name, () => UpdateAsync(connect(), change));
        }
        else if (MayStop(fleet, question))
        {
            Start(name, () => ChangeStoppedAsync(connect(), fleet, change));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var wait in _waiting?.Waits(
            EmitProgress, item => EmitAsync(item).AsTask(), (failure, target) => EmitErrorAsync(failure, target).AsTask(), Cancellation) ?? [])
            Start(null, wait);
        Finish();
    }

    // Where nothing would be done, -WhatIf says so too.
    private void Tell(string text)
    {
        if (WhatIf)
            ShouldProcess(text, text, null);
        else
            WriteVerbose(text);
    }

    private bool MayStop(ASFleet fleet, FleetChangeQuestion question)
    {
        IReadOnlyList<LiveSession> live = [];
        if (!NobodyAsks(Force))
        {
            var connect = AppStream(fleet);
            if (!TryAwait(fleet.Name, () => new AppStreamFleets(connect()).LiveSessionsAsync(fleet.Key, Cancellation), out live!))
                return false;
        }

        return ShouldProcess(fleet.Name!, question.StopSentence(live))
            && (live.Count == 0 || NobodyAsks(Force) || ShouldContinue(question.StopQuestion(live), "Set-ASFleet"));
    }

    private async Task UpdateAsync(AppStreamClient client, FleetChange change) =>
        await EmitAsync(await client.UpdateFleetAsync(change.Request, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);

    private async Task ChangeStoppedAsync(AppStreamClient client, ASFleet fleet, FleetChange change)
    {
        var service = new AppStreamFleets(client);
        var display = new WaitDisplay($"Changing AppStream fleet {fleet.Name}", EmitProgress);
        try
        {
            await StoppedWalk.RunAsync(
                service,
                fleet,
                cancel => client.UpdateFleetAsync(change.Request, cancel),
                new WalkOptions(TimeSpan.FromSeconds(TimeoutSeconds), display.ShowStep, TimeProvider.System),
                Cancellation).ConfigureAwait(false);
        }
        finally
        {
            display.Complete();
        }

        var now = await client.GetFleetAsync(fleet.Key, Cancellation).ConfigureAwait(false);
        if (!Wait || now.State == CapacityStates.Stopped)
            await EmitAsync(now).ConfigureAwait(false);
        else
            LazyInitializer.EnsureInitialized(ref _waiting, () => new(CapacityGoal.Running, 0, TimeoutSeconds)).Add(
                new CapacityTarget(now.Key, now.Label, now.Region, now.ProfileName), () => service);
    }
}
