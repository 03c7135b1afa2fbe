using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Drains the instances that the specified sessions run on. The fleet must be a multi-session AppStream 2.0 (WorkSpaces Applications)
/// fleet. A draining instance accepts no new sessions and is replaced when its last session ends.
/// AWS: DrainSessionInstance, DescribeSessions. For session IDs, the command also calls DescribeStacks and ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsLifecycle.Disable, "ASInstance", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Disable-ASInstance.md")]
public sealed class DisableASInstanceCommand : AwsTargetCmdlet
{
    private const string ById = "SessionId";

    private readonly UserSessionTargets<ASSession> _targets;
    private readonly HashSet<string> _drained = new(StringComparer.Ordinal);
    private readonly ScopeBatch<SessionTarget<ASSession>> _sent = new();

    /// <summary>Initializes the command.</summary>
    public DisableASInstanceCommand() => _targets = new UserSessionTargets<ASSession>(
        this,
        AppStreamKinds.Session with { Hint = AppStreamMessages.SpecifySessionToDrain },
        new ResourceSelector(ASSession.Identity),
        ClientFactory.Create<AppStreamSessions, ISessionService<ASSession>>());

    /// <summary>The sessions whose instances are drained: objects that Get-ASSession returns, rows of a CSV file, or IDs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The IDs of the sessions. The command searches the whole Region for these sessions.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The maximum number of seconds to wait until the instance is draining.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 120;

    private protected override void ProcessInput()
    {
        foreach (var target in _targets.Find(SessionId, InputObject, now: true).Where(IsDrainable))
        {
            // If several sessions run on the same instance, the instance is drained only once.
            var instance = target.Session?.InstanceId;
            if (instance is not null && !_drained.Add(instance))
                continue;
            var label = target.Session is { } session
                ? AppStreamMessages.InstanceWithSession(instance, target.SessionId, session.StackName, session.FleetName)
                : AppStreamMessages.InstanceWithHiddenSession(target.SessionId, target.Hidden);
            if (!Confirmed(label, AppStreamMessages.DrainInstance, Force, target.Scope))
                continue;
            var connect = Connect<AppStreamClient>(target.Scope);
            Start(target.Given, () => DrainAsync(connect(), target));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var scope in _sent.ByScope())
        {
            var connect = _targets.Connect(scope.First());
            Start(null, () => VerifyAsync(connect(), scope.ToDictionary(target => target.SessionId)));
        }

        Finish();
    }

    private bool IsDrainable(SessionTarget<ASSession> target)
    {
        var session = target.Session;
        if (session?.InstanceDrainStatus == InstanceDrainStatusValues.Draining)
        {
            TellNoChange(AppStreamMessages.AlreadyDraining(session.InstanceId));
            return false;
        }

        var problem = target.HasEnded || session?.HasEnded == true
            ? new ServiceError(ErrorIds.ResourceNotFound, AppStreamMessages.SessionHasEnded(target.SessionId))
            : session?.InstanceDrainStatus == InstanceDrainStatusValues.NotApplicable
                ? new ServiceError(ServiceErrorTypes.OperationNotPermitted, AppStreamMessages.FleetNotMultiSession(session.FleetName))
                : null;
        if (problem is not null)
            WriteError(ErrorRecords.Create(problem.Type, problem.Message, target.Given, CommandName));
        return problem is null;
    }

    private async Task DrainAsync(AppStreamClient client, SessionTarget<ASSession> target)
    {
        await client.DrainSessionInstanceAsync(target.SessionId, Cancellation).ConfigureAwait(false);
        if (target.Session is null)
        {
            await TellUnverifiedAsync(target, target.Hidden!).ConfigureAwait(false);
            return;
        }

        _sent.Add(target.Scope, target);
    }

    // A session that has already ended doesn't cause an error. Either the session was the last one on its instance, or the drain status of
    // the instance is no longer available.
    private Task VerifyAsync(ISessionService<ASSession> sessions, Dictionary<string, SessionTarget<ASSession>> targets)
    {
        var wait = new WaitRun<ASSession>(
            new WaitText(
                AppStreamMessages.CheckingDrain,
                AppStreamMessages.InstanceOfSession,
                InstanceDrainStatusValues.Draining,
                AppStreamMessages.Drain),
            (ids, cancel) => sessions.PollAsync([.. ids.Select(id => targets[id].Session!)], cancel),
            session => session.HasEnded || session.InstanceDrainStatus == InstanceDrainStatusValues.Draining
                ? WaitResult.Done(InstanceDrainStatusValues.Draining)
                : WaitResult.Pending(session.InstanceDrainStatus ?? "unknown"),
            new WaitOptions(TimeSpan.FromSeconds(TimeoutSeconds)) { FirstPoll = TimeSpan.FromMilliseconds(200), UnlistedIsDone = true });
        return wait.RunAsync(
            targets.Keys,
            EmitProgress,
            (result, failure) => failure is null ? Task.CompletedTask
                : failure.IsAccessDenied() ? TellUnverifiedAsync(targets[result.Key], Hidden(failure))
                : EmitErrorAsync(failure, targets[result.Key].Given).AsTask(),
            Cancellation);
    }

    private Task TellUnverifiedAsync(SessionTarget<ASSession> target, string hidden) =>
        EmitWarningAsync(AppStreamMessages.DrainNotVerified(target.SessionId, hidden)).AsTask();
}
