using System.Management.Automation;
using RemoteSessions.AppStream.Messages;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Provisioning;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>
/// Makes an address that lets a user into a session of AppStream 2.0 (WorkSpaces Applications) without signing in. The session
/// begins when the address is opened. Whoever has the address is that user: it is in the object, but in no default view.
/// AWS: CreateStreamingURL, DescribeFleets, DescribeStacks; with -WhatIf also ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsCommon.New, "ASStreamingUrl", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-ASStreamingUrl.md")]
[OutputType(typeof(ASStreamingUrl))]
public sealed class NewASStreamingUrlCommand : AppStreamTargetCmdlet
{
    // A session is a model too: of whose it is, and where.
    private static readonly ResourceSelector Models = new(ASStreamingUrl.Identity, ASSession.Identity);

    /// <summary>Users: ids; rows of a CSV file with the columns UserId, StackName and FleetName; or sessions, for another session of the same user.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The stack that the user comes through.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [TextOnly(Or = typeof(ASStack))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string StackName { get; set; } = "";

    /// <summary>The fleet of the stack.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [TextOnly(Or = typeof(ASFleet))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string FleetName { get; set; } = "";

    /// <summary>Who the user is: 2 to 32 letters, digits and + = , . @ _ -.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateForm(@"[\w+=,.@-]{2,32}", "a user id of 2 to 32 letters, digits and + = , . @ _ -")]
    [ValidateNotEmpty]
    public string UserId { get; set; } = "";

    /// <summary>The application to open first; "Desktop" in a fleet whose stream view is DESKTOP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? ApplicationId { get; set; }

    /// <summary>For how many seconds the address opens a session, 1 to 604800 (seven days). AWS takes 60 where none is named.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Validity")]
    [CsvNumber]
    [ValidateNumber(1, 604800, "seconds")]
    public int? ValiditySeconds { get; set; }

    /// <summary>What the session's scripts and applications are told about the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? SessionContext { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!IsModel(Models, InputObject))
            return;
        var request = new CreateStreamingURLRequest
        {
            StackName = StackName,
            FleetName = FleetName,
            UserId = UserId,
            ApplicationId = ApplicationId,
            Validity = ValiditySeconds,
            SessionContext = SessionContext,
        };
        if (!TryPair(FleetName, StackName, null, InputObject, out var fleet, out var stack) || !CanStream(fleet!, StackName, FleetName))
            return;
        if (ShouldProcess($"{UserId} at {stack!.Describe(StackName)}/{fleet!.Describe(FleetName)}", "Create AppStream streaming URL"))
            StartOn(UserId, InputObject, async client => await EmitAsync(await client.CreateStreamingUrlAsync(request, Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
    }

    // The service would reject the request. A caller who reads nothing of this gets the service's own words.
    private bool CanStream(Seen<ASFleet> fleet, string stackName, string fleetName)
    {
        if (!WhatIf)
            return true;
        var problem = fleet.Resource is { } seen && seen.CurrentState != CapacityStates.Running ? $"The fleet '{fleetName}' is {seen.CurrentState}, and users can stream only from one that is {CapacityStates.Running}."
            : TryFleetsOf(stackName, InputObject, out var fleets) && !fleets.Contains(fleetName) ? $"The fleet '{fleetName}' isn't registered with the stack '{stackName}'. Register it first with Register-ASFleet."
            : null;
        if (problem is not null)
            WriteError(ErrorRecords.Create(ServiceErrorTypes.ResourceNotAvailable, problem, fleetName, CommandName));
        return problem is null;
    }
}
