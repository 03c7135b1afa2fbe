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
/// Ends users' sessions, and looks whether they have ended. One that is gone already is told of with -Verbose, and is no error.
/// </summary>
public abstract class StopUserSessionCmdlet<T> : AwsTargetCmdlet where T : UserSession
{
    /// <summary>The parameter set for ids.</summary>
    private protected const string ById = "SessionId";

    private readonly ScopeBatch<SessionTarget<T>> _ended = new();
    private readonly UserSessionTargets<T> _targets;

    private protected StopUserSessionCmdlet(ResourceKind kind, ResourceSelector selector, ClientFactory<ISessionService<T>> clients) =>
        _targets = new UserSessionTargets<T>(this, kind, selector, clients);

    /// <summary>The sessions, as the Get cmdlet gives them; or rows of a CSV file, or ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>For how many seconds to look whether the session has ended.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>Gives the sessions as they are after their end.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The ids that were given.</summary>
    private protected abstract IReadOnlyList<string> Ids { get; }

    private string Kind => _targets.KindOf.Name;

    private protected override void ProcessInput()
    {
        foreach (var target in _targets.Find(Ids, InputObject, now: WhatIf))
        {
            if (WhatIf && (target.HasEnded || target.Session?.HasEnded == true))
                TellNoChange($"The {Kind} {target.SessionId} has already ended. Nothing would be changed.");
            else if (Confirmed(UserSessionTargets<T>.Label(target), $"End {Kind}", Force))
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
            // Of an id that couldn't be looked up, this is the first that says that it doesn't exist.
            if (target.Session is null)
                throw _targets.KindOf.NotFound(target.SessionId, sessions.Region);
            await EmitVerboseAsync($"The {Kind} {target.SessionId} has already ended.").ConfigureAwait(false);
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
            new WaitText($"Looking whether each {Kind} has ended", Kind, "ended", "end"),
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
            await EmitVerboseAsync($"The {Kind} {target.SessionId} has ended.").ConfigureAwait(false);
            if (PassThru)
                await EmitAsync((last ?? target.Session)!.Ended()).ConfigureAwait(false);
        }
    }

    private async Task TellUnverifiedAsync(SessionTarget<T> target, string hidden) => await EmitWarningAsync(
        $"The service accepted the request to end the {Kind} {target.SessionId}. Whether it has ended is unknown: {hidden}.")
            .ConfigureAwait(false);
}
