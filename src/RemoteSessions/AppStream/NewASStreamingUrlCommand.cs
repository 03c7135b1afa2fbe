using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Makes an address that lets a user into a session of AppStream 2.0 (WorkSpaces Applications) without signing in. The session
/// begins when the address is opened. Whoever has the address is that user: it is in the object, but in no default view.
/// AWS: CreateStreamingURL, DescribeFleets, DescribeStacks; with -WhatIf also ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsCommon.New, "ASStreamingUrl", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-ASStreamingUrl.md")]
[OutputType(typeof(ASStreamingUrl))]
public sealed class NewASStreamingUrlCommand : AwsTargetCmdlet
{
    // A session is a model too: of whose it is, and where.
    private static readonly ResourceSelector Models = new(ASStreamingUrl.Identity, ASSession.Identity);

    private readonly StackFleets _stackFleets;

    /// <summary>Makes the command.</summary>
    public NewASStreamingUrlCommand() => _stackFleets = new StackFleets(this);

    /// <summary>
    /// Users: ids; rows of a CSV file with the columns UserId, StackName and FleetName; or sessions, for another session of the same user.
    /// </summary>
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

    private protected override void ProcessInput()
    {
        if (!IsModel(Models, InputObject))
            return;
        var scope = ScopeOf(AwsService.AppStream, InputObject);
        // Not short-circuited: each that doesn't exist is an error of its own.
        if (!(TryOne(AppStreamNames.Fleets.Named, FleetName, scope, out var fleet) & TryOne(
            AppStreamNames.Stacks, StackName, scope, out var stack)) || !CanStream(fleet!, stack!))
            return;
        var request = new CreateStreamingURLRequest
        {
            StackName = stack!.Key,
            FleetName = fleet!.Key,
            UserId = UserId,
            ApplicationId = ApplicationId,
            Validity = ValiditySeconds,
            SessionContext = SessionContext,
        };
        if (ShouldProcess($"{UserId} at {stack.Describe(stack.Label)}/{fleet.Describe(fleet.Label)}", "Create AppStream streaming URL"))
            StartOn<AppStreamClient>(UserId, scope, async client => await EmitAsync(
                await client.CreateStreamingUrlAsync(request, Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
    }

    // The service would reject the request. A caller who reads nothing of this gets the service's own words.
    private bool CanStream(NamedTarget<ASFleet> fleet, NamedTarget<ASStack> stack)
    {
        if (!WhatIf)
            return true;
        var problem = fleet.Resource is { } seen && seen.CurrentState != CapacityStates.Running
            ? $"The fleet '{fleet.Label}' is {seen.CurrentState}, and users can stream only from one that is {CapacityStates.Running}."
            : _stackFleets.TryFind(stack.Key, stack.Scope, out var fleets) && fleets?.Contains(fleet.Key) == false
                ? $"The fleet '{fleet.Label}' isn't registered with the stack '{stack.Label}'. Register it first with Register-ASFleet."
            : null;
        if (problem is not null)
            WriteError(ErrorRecords.Create(ServiceErrorTypes.ResourceNotAvailable, problem, fleet.Given, CommandName));
        return problem is null;
    }
}
