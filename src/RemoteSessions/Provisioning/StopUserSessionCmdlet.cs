using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Waiting;
using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>Ends users' sessions, and looks whether they have ended. One that is gone already is told of with -Verbose, and is no error.</summary>
public abstract class StopUserSessionCmdlet<T> : UserSessionTargetCmdlet<T> where T : UserSession
{
    private readonly List<UserSessionTarget<T>> _ended = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>For how many seconds to look whether the session has ended.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>Gives the sessions as they are after their end.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>What one is called in questions.</summary>
    private protected abstract string Kind { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets())
        {
            if (!Confirmed(target.Label, $"End {Kind}", Force))
                continue;
            var connect = Sessions(target.Session);
            Start(target, () => EndAsync(connect(), target));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var place in _ended.GroupBy(target => Scope.Of(target.Session)))
        {
            var connect = Sessions(place.First().Session);
            Start(null, () => VerifyAsync(connect(), [.. place]));
        }

        Finish();
    }

    private async Task EndAsync(IUserSessions<T> sessions, UserSessionTarget<T> target)
    {
        if (!await sessions.EndIfThereAsync(target.Session, Cancellation).ConfigureAwait(false))
        {
            await EmitVerboseAsync($"The {Kind} {target.Session.Key} has ended already.").ConfigureAwait(false);
            return;
        }

        lock (_ended)
            _ended.Add(target);
    }

    private Task VerifyAsync(IUserSessions<T> sessions, IReadOnlyList<UserSessionTarget<T>> targets)
    {
        var byId = targets.GroupBy(target => target.Session.Key).ToDictionary(same => same.Key, same => same.First());
        return new WaitRun<T>(
            $"Looking whether each {Kind} has ended",
            Kind,
            "ended",
            "end",
            (ids, cancel) => sessions.LookAsync([.. ids.Select(id => byId[id].Session)], cancel),
            session => session.HasEnded ? WaitVerdict.Done(session.Phase) : WaitVerdict.Pending(session.Phase),
            new WaitOptions(TimeSpan.FromSeconds(TimeoutSeconds)) { FirstPoll = TimeSpan.FromMilliseconds(200), GoneIsDone = true })
            .RunAsync(byId.Keys, EmitProgress, (result, failure) => EndedAsync(byId[result.Key], result.Last, failure), Cancellation);
    }

    private async Task EndedAsync(UserSessionTarget<T> target, T? last, AwsServiceException? failure)
    {
        if (failure is not null)
        {
            await EmitErrorAsync(failure, target).ConfigureAwait(false);
            return;
        }

        // A service that takes any id does not say whether the session was there.
        await EmitVerboseAsync($"The {Kind} {target.Session.Key} has ended.").ConfigureAwait(false);
        if (PassThru)
            await EmitAsync((last ?? target.Session).Ended()).ConfigureAwait(false);
    }
}
