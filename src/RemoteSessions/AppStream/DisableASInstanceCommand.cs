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
/// Drains the instances of a multi-session AppStream 2.0 (WorkSpaces Applications) fleet that sessions run on: an instance takes no
/// new sessions, and is replaced when the last of its sessions has ended.
/// AWS: DrainSessionInstance, DescribeSessions; for ids alone also DescribeStacks, ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsLifecycle.Disable, "ASInstance", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Disable-ASInstance.md")]
public sealed class DisableASInstanceCommand : AwsTargetCmdlet
{
    private const string ById = "SessionId";

    private readonly UserSessionTargets<ASSession> _targets;
    private readonly HashSet<string> _drained = new(StringComparer.Ordinal);
    private readonly ScopeBatch<SessionTarget<ASSession>> _sent = new();

    /// <summary>Makes the command.</summary>
    public DisableASInstanceCommand() => _targets = new UserSessionTargets<ASSession>(
        this,
        AppStreamKinds.Session with { Hint = "To drain an instance, specify the id of a session on it." },
        new ResourceSelector(ASSession.Identity),
        ClientFactory.Create<AppStreamSessions, ISessionService<ASSession>>());

    /// <summary>The sessions, as the Get cmdlet gives them; or rows of a CSV file, or ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ids of the sessions. They are looked for in the whole Region.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Specifies for how many seconds the command checks whether the instance drains.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 120;

    private protected override void ProcessInput()
    {
        foreach (var target in _targets.Find(SessionId, InputObject, now: true).Where(IsDrainable))
        {
            // Several sessions of one instance drain it once.
            var instance = target.Session?.InstanceId;
            if (instance is not null && !_drained.Add(instance))
                continue;
            var where = target.Session is { } session
                ? $"session {target.SessionId} on {session.StackName}/{session.FleetName}"
                : $"session {target.SessionId}; {target.Hidden}";
            if (!Confirmed($"{instance ?? "the instance"} ({where})", "Drain AppStream instance", Force))
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
            TellNoChange($"The instance {session.InstanceId} is already {InstanceDrainStatusValues.Draining}. Nothing would be changed.");
            return false;
        }

        var problem = target.HasEnded || session?.HasEnded == true
            ? new ServiceError(
                ErrorIds.ResourceNotFound,
                $"The session '{target.SessionId}' has ended. To drain its instance, specify another session on it.")
            : session?.InstanceDrainStatus == InstanceDrainStatusValues.NotApplicable
                ? new ServiceError(
                    ServiceErrorTypes.OperationNotPermitted,
                    $"The fleet '{session.FleetName}' isn't a multi-session fleet. Only instances that several users share can be drained.")
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

    // A session that has ended meanwhile was the last of its instance, or tells nothing any more.
    private Task VerifyAsync(ISessionService<ASSession> sessions, Dictionary<string, SessionTarget<ASSession>> targets)
    {
        var wait = new WaitRun<ASSession>(
            new WaitText("Checking whether the instances drain", "instance of the session", InstanceDrainStatusValues.Draining, "drain"),
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

    private Task TellUnverifiedAsync(SessionTarget<ASSession> target, string hidden) => EmitWarningAsync(
        $"The service accepted the request to drain the instance of the session {target.SessionId}. Whether it drains is unknown: "
        + $"{hidden}.").AsTask();
}
