using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Ends users' sessions, and checks whether they have ended. If a session has already ended, the command writes a verbose message instead
/// of an error.
/// </summary>
public abstract class StopUserSessionCmdlet<T> : AwsTargetCmdlet where T : UserSession
{
    /// <summary>The parameter set for IDs.</summary>
    private protected const string ById = "SessionId";

    private readonly ScopeBatch<SessionTarget<T>> _ended = new();
    private readonly UserSessionTargets<T> _targets;

    private protected StopUserSessionCmdlet(ResourceKind kind, ResourceSelector selector, ClientFactory<ISessionService<T>> clients) =>
        _targets = new UserSessionTargets<T>(this, kind, selector, clients);

    /// <summary>Specifies the sessions as objects that the Get command returns, as rows of a CSV file, or as IDs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Specifies the maximum number of seconds to wait until the sessions have ended.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>Indicates that the command returns the sessions after they have ended.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The IDs that were specified.</summary>
    private protected abstract IReadOnlyList<string> Ids { get; }

    private string Kind => _targets.KindOf.Name;

    private protected override void ProcessInput()
    {
        foreach (var target in _targets.Find(Ids, InputObject, now: WhatIf))
        {
            if (WhatIf && (target.HasEnded || target.Session?.HasEnded == true))
                TellNoChange(CommandMessages.AlreadyEndedWhatIf(Kind, target.SessionId));
            else if (Confirmed(UserSessionTargets<T>.Label(target), CommandMessages.EndAction(Kind), Force, target.Scope))
                Start(target.Given, EndAsync(_targets.Connect(target), target));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var scope in _ended.ByScope())
        {
            var connect = _targets.Connect(scope.First());
            Start(null, () => VerifyAsync(connect(), [.. scope]));
        }

        Finish();
    }

    private Func<Task> EndAsync(Func<ISessionService<T>> connect, SessionTarget<T> target) => async () =>
    {
        var sessions = connect();
        if (!await sessions.EndAsync(target.SessionId, Cancellation).ConfigureAwait(false))
        {
            // If the ID couldn't be looked up, only this response shows that the session doesn't exist.
            if (target.Session is null)
                throw _targets.KindOf.NotFound(target.SessionId, sessions.Region);
            await EmitVerboseAsync(CommandMessages.AlreadyEnded(Kind, target.SessionId)).ConfigureAwait(false);
        }
        else if (target.Session is null)
        {
            await TellUnverifiedAsync(target, target.Hidden!).ConfigureAwait(false);
        }
        else
        {
            _ended.Add(target.Scope, target);
        }
    };

    private Task VerifyAsync(ISessionService<T> sessions, IReadOnlyList<SessionTarget<T>> targets)
    {
        var byId = targets.GroupBy(target => target.SessionId).ToDictionary(same => same.Key, same => same.First());
        return new WaitRun<T>(
            new WaitText(CommandMessages.VerifyActivity(Kind), Kind, CommandMessages.Ended, CommandMessages.End),
            (ids, cancel) => sessions.PollAsync([.. ids.Select(id => byId[id].Session!)], cancel),
            session => session.HasEnded ? WaitResult.Done(session.Phase) : WaitResult.Pending(session.Phase),
            new WaitOptions(TimeSpan.FromSeconds(TimeoutSeconds)) { FirstPoll = TimeSpan.FromMilliseconds(200), UnlistedIsDone = true })
            .RunAsync(byId.Keys, EmitProgress, (result, failure) => EndedAsync(byId[result.Key], result.Last, failure), Cancellation);
    }

    private async Task EndedAsync(SessionTarget<T> target, T? last, AwsServiceException? failure)
    {
        if (failure?.IsAccessDenied() == true)
        {
            await TellUnverifiedAsync(target, Hidden(failure)).ConfigureAwait(false);
        }
        else if (failure is not null)
        {
            await EmitErrorAsync(failure, target.Given).ConfigureAwait(false);
        }
        else
        {
            await EmitVerboseAsync(CommandMessages.HasEnded(Kind, target.SessionId)).ConfigureAwait(false);
            if (PassThru)
                await EmitAsync((last ?? target.Session)!.Ended()).ConfigureAwait(false);
        }
    }

    private async Task TellUnverifiedAsync(SessionTarget<T> target, string hidden) => await EmitWarningAsync(
        CommandMessages.EndNotVerified(Kind, target.SessionId, hidden))
            .ConfigureAwait(false);
}
