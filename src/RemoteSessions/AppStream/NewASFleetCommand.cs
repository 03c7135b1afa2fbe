using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Commands.Tags;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Creates AppStream 2.0 (WorkSpaces Applications) fleets. A new fleet is STOPPED. To start the new fleet, use Start-ASFleet. To use an
/// existing fleet as a template, pipe it to the command. If the scaling configuration of an earlier fleet with the same name still exists,
/// the command writes a warning.
/// AWS: CreateFleet, DescribeImages, DescribeFleets; DescribeScalableTargets, DescribeScalingPolicies, DescribeScheduledActions.
/// </summary>
[Cmdlet(VerbsCommon.New, "ASFleet", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class NewASFleetCommand : ASFleetSettingsCmdlet
{
    private static readonly ResourceSelector Models = new(ASFleet.Identity);

    private readonly LeftScaling _scaling;

    /// <summary>Initializes the command.</summary>
    public NewASFleetCommand() => _scaling = new LeftScaling(
        this, AwsService.AppStream, AppStreamNames.Fleets.Scaling, AppStreamKinds.Fleet.Name);

    /// <summary>
    /// A fleet from Get-ASFleet to use as a template, or CSV rows whose columns contain the settings of the new fleets.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>
    /// The name of the new fleet, with up to 101 characters. Valid characters are letters, digits, underscores, periods, and hyphens.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [ValidateForm(AppStreamNames.Form, AppStreamMessages.ValidName)]
    [ValidateNotEmpty]
    public string Name { get; set; } = "";

    /// <summary>
    /// The type: ALWAYS_ON (instances run, and are billed, even without users), ON_DEMAND (instances start when users connect), or
    /// ELASTIC.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? FleetType { get; set; }

    /// <summary>The tags as a hashtable, such as @{ Team = 'CAD' }.</summary>
    [Parameter]
    [ValidateTags]
    public Hashtable? Tag { get; set; }

    private protected override void ProcessInput()
    {
        if (!IsModel(Models, InputObject, isTemplate: true))
            return;
        var type = FleetType?.ToUpperInvariant();
        var settings = AsOfModel(Settings(), type);
        var problem = settings.InstanceType is null
            ? AppStreamMessages.FleetNeedsInstanceType
            : settings.ProblemOfNew(type ?? FleetTypeValues.AlwaysOn);
        if (problem is not null)
        {
            WriteError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, AppStreamMessages.FleetNotCreated(Name, problem), Name, CommandName));
            return;
        }

        var scope = ScopeOf(AwsService.AppStream, InputObject);
        var connect = Connect<AppStreamClient>(scope);
        var request = FleetRequests.Create(Name, type, settings, TagTable.Read(Tag));
        if (!ImagesAreAvailable(settings.ImageName, settings.ImageArn, scope)
            || !IsFree(AppStreamKinds.Fleet, Name, connect, client => client.GetFleetAsync(Name, Cancellation)!))
            return;
        if (WhatIf)
            TryAwait(Name, () => WarnAsync(request, scope), out _);
        if (ShouldProcess(Name, AppStreamMessages.CreateFleet(type ?? FleetTypeValues.AlwaysOn, settings.InstanceType), scope))
            Start(Name, () => CreateAsync(connect(), request, scope));
    }

    private async Task CreateAsync(AppStreamClient client, CreateFleetRequest request, Scope scope)
    {
        await EmitAsync(await client.CreateFleetAsync(request, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        await WarnAsync(request, scope).ConfigureAwait(false);
    }

    private async Task<bool> WarnAsync(CreateFleetRequest request, Scope scope)
    {
        await _scaling.WarnInheritedAsync(request.Name!, scope, Cancellation).ConfigureAwait(false);
        return true;
    }

    // A fleet that is used as a template contains both the name and the ARN of its image. For an ELASTIC fleet, the object contains a
    // number of instances, although the size of such a fleet is the maximum number of concurrent sessions. For a multi-session fleet, the
    // object specifies the size both as a number of instances and as a number of sessions. A request can contain only one image identifier
    // and one size, so this method removes the other identifier and the other size.
    private FleetSettings AsOfModel(FleetSettings settings, string? type) => settings with
    {
        ImageName = settings.ImageName is { } name && settings.ImageArn?.EndsWith($"/{name}", StringComparison.Ordinal) == true
            ? null
            : settings.ImageName,
        DesiredInstances = !Typed(nameof(DesiredInstances)) && (type == FleetTypeValues.Elastic || Typed(nameof(DesiredSessions)))
            ? null
            : settings.DesiredInstances,
        DesiredSessions = !Typed(nameof(DesiredSessions))
            && (Typed(nameof(DesiredInstances)) || settings.DesiredSessions == settings.DesiredInstances * settings.MaxSessionsPerInstance)
            ? null
            : settings.DesiredSessions,
    };
}
