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
/// Creates a URL that lets a user start a session of AppStream 2.0 (WorkSpaces Applications) without signing in. The session starts when
/// the URL is opened. The URL is a property of the object but isn't displayed by default, because anyone who has the URL can use it.
/// AWS: CreateStreamingURL, DescribeFleets, DescribeStacks. With -WhatIf, the command also calls ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsCommon.New, "ASStreamingUrl", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-ASStreamingUrl.md")]
[OutputType(typeof(ASStreamingUrl))]
public sealed class NewASStreamingUrlCommand : AwsTargetCmdlet
{
    // A piped session is also accepted, because it contains the user, the stack, and the fleet.
    private static readonly ResourceSelector Models = new(ASStreamingUrl.Identity, ASSession.Identity);

    private readonly StackFleets _stackFleets;

    /// <summary>Initializes the command.</summary>
    public NewASStreamingUrlCommand() => _stackFleets = new StackFleets(this);

    /// <summary>
    /// The users: user IDs, sessions (a new URL is created for the user, stack, and fleet of each session), or rows of a CSV file with the
    /// columns UserId, StackName, and FleetName.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The stack that the user connects through.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [TextOnly(Or = typeof(ASStack))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string StackName { get; set; } = "";

    /// <summary>A fleet that is registered with the stack.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [TextOnly(Or = typeof(ASFleet))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string FleetName { get; set; } = "";

    /// <summary>
    /// The ID of the user, with 2 to 32 characters. Valid characters are letters, digits, plus signs, equal signs, commas, periods, at
    /// signs (@), underscores, and hyphens.
    /// </summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateForm(@"[\w+=,.@-]{2,32}", AppStreamMessages.ValidUserId)]
    [ValidateNotEmpty]
    public string UserId { get; set; } = "";

    /// <summary>
    /// The name of the application to open when the session starts. Specify Desktop to open the desktop of a fleet whose stream view is
    /// DESKTOP.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? ApplicationId { get; set; }

    /// <summary>The number of seconds that the URL is valid: 1 to 604800 (seven days). The default is 60.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Validity")]
    [CsvNumber]
    [ValidateNumber(1, 604800, AppStreamMessages.Seconds)]
    public int? ValiditySeconds { get; set; }

    /// <summary>The context that is passed to the session's scripts and applications.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? SessionContext { get; set; }

    private protected override void ProcessInput()
    {
        if (!IsModel(Models, InputObject))
            return;
        var scope = ScopeOf(AwsService.AppStream, InputObject);
        // Both lookups always run, so that the command can report both a missing fleet and a missing stack.
        var hasFleet = TryOne(AppStreamNames.Fleets.Named, FleetName, scope, out var fleet);
        var hasStack = TryOne(AppStreamNames.Stacks, StackName, scope, out var stack);
        if (hasFleet && !hasStack)
            WriteMissingHere(AppStreamKinds.Stack);
        if (!hasFleet || !hasStack || !CanStream(fleet!, stack!))
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
        if (ShouldProcess(
            AppStreamMessages.UserAt(UserId, stack.Describe(stack.Label), fleet.Describe(fleet.Label)),
            AppStreamMessages.CreateStreamingUrl, scope))
            StartOn<AppStreamClient>(UserId, scope, async client => await EmitAsync(
                await client.CreateStreamingUrlAsync(request, Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
    }

    // Reports the problems that would cause the service to reject the request. If the caller isn't allowed to read the resources, this
    // method reports no problems, and the service decides whether to accept the request.
    private bool CanStream(NamedTarget<ASFleet> fleet, NamedTarget<ASStack> stack)
    {
        if (!WhatIf)
            return true;
        var problem = fleet.Resource is { } seen && seen.CurrentState != CapacityStates.Running
            ? AppStreamMessages.FleetNotRunning(fleet.Label, seen.CurrentState)
            : _stackFleets.TryFind(stack.Key, stack.Scope, out var fleets) && fleets?.Contains(fleet.Key) == false
                ? AppStreamMessages.RegisterFleetFirst(fleet.Label, stack.Label)
            : null;
        if (problem is not null)
            WriteError(ErrorRecords.Create(ServiceErrorTypes.ResourceNotAvailable, problem, fleet.Given, CommandName));
        return problem is null;
    }
}
