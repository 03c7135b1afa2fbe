using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Creates AppStream 2.0 (WorkSpaces Applications) fleets. A new fleet is STOPPED: Start-ASFleet starts it. Another fleet can be
/// piped in as the model.
/// AWS: CreateFleet, DescribeImages, DescribeFleets.
/// </summary>
[Cmdlet(VerbsCommon.New, "ASFleet", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class NewASFleetCommand : ASFleetSettingsCmdlet
{
    private static readonly ResourceSelector Models = new(ASFleet.Identity);

    /// <summary>A fleet that serves as the model, as Get-ASFleet gives it; or rows of a CSV file, whose columns are the settings.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The fleet's name: up to 101 letters, digits and _ . -.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [ValidateForm(AppStreamNames.Form, AppStreamNames.Accepted)]
    [ValidateNotEmpty]
    public string Name { get; set; } = "";

    /// <summary>ALWAYS_ON (instances run and are billed without users), ON_DEMAND (they start when a user comes) or ELASTIC.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string? FleetType { get; set; }

    /// <summary>Tags, as @{ Team = 'CAD' }.</summary>
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
            ? "a fleet needs -InstanceType, such as stream.standard.medium"
            : settings.ProblemOfNew(type ?? FleetTypeValues.AlwaysOn);
        if (problem is not null)
        {
            WriteError(
                ErrorRecords.Create(ErrorIds.InvalidArgument, $"The fleet '{Name}' cannot be created: {problem}.", Name, CommandName));
            return;
        }

        var scope = ScopeOf(AwsService.AppStream, InputObject);
        var connect = Connect<AppStreamClient>(scope);
        var request = FleetRequests.Create(Name, type, settings, TagTable.Read(Tag));
        if (ImagesAreAvailable(settings.ImageName, settings.ImageArn, scope)
            && IsFree(AppStreamKinds.Fleet, Name, connect, client => client.GetFleetAsync(Name, Cancellation)!)
            && ShouldProcess(Name, $"Create AppStream fleet ({type ?? FleetTypeValues.AlwaysOn} {settings.InstanceType})"))
            Start(Name, async () => await EmitAsync(await connect().CreateFleetAsync(request, Cancellation).ConfigureAwait(false))
                .ConfigureAwait(false));
    }

    // A fleet that serves as the model has its image by name and by ARN, an ELASTIC one a number of instances, and a multi-session one
    // its size in instances and in sessions.
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
