using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Waiting;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>
/// Ends streaming sessions of AppStream 2.0 (WorkSpaces Applications) at once, whatever their users do, and looks whether they
/// have ended. A session that is gone already is told of with -Verbose, and is no error.
/// AWS: ExpireSession, DescribeSessions.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "ASSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject)]
[OutputType(typeof(ASSession))]
public sealed class StopASSessionCommand : ASSessionTargetCmdlet
{
    private readonly List<SessionTarget> _expired = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>For how many seconds to look whether the session has ended.</summary>
    [Parameter]
    [ValidateRange(1, 3600)]
    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>Gives the sessions as they were seen last.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets())
        {
            if (Confirmed(target.Label, "End AppStream session", Force))
                StartOn(target, client => ExpireAsync(client, target));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var place in _expired.GroupBy(target => (target.Session.Region, target.Session.ProfileName)))
        {
            var connect = AppStream(place.First().Session);
            Start(null, () => VerifyAsync(connect(), [.. place]));
        }

        Finish();
    }

    private async Task ExpireAsync(AppStreamClient client, SessionTarget target)
    {
        await client.ExpireSessionAsync(target.Session.SessionId!, Cancellation).ConfigureAwait(false);
        lock (_expired)
            _expired.Add(target);
    }

    private Task VerifyAsync(AppStreamClient client, IReadOnlyList<SessionTarget> targets)
    {
        var byId = targets.GroupBy(target => target.Session.SessionId!).ToDictionary(same => same.Key, same => same.First());
        return new WaitRun<ASSession>(
            "Looking whether the AppStream sessions have ended",
            "session",
            AppStreamValues.Expired,
            "end",
            (ids, cancel) => SessionsNow.LookAsync(client, [.. ids.Select(id => byId[id].Session)], cancel),
            session => session.State == AppStreamValues.Expired ? WaitVerdict.Done(AppStreamValues.Expired) : WaitVerdict.Pending(session.State ?? "unknown"),
            new WaitOptions(TimeSpan.FromSeconds(TimeoutSeconds)) { FirstPoll = TimeSpan.FromMilliseconds(200), GoneIsDone = true })
            .RunAsync(byId.Keys, EmitProgress, (result, failure) => EndedAsync(byId[result.Key], result.Last, failure), Cancellation);
    }

    private async Task EndedAsync(SessionTarget target, ASSession? last, AwsServiceException? failure)
    {
        if (failure is not null)
            await EmitErrorAsync(failure, target).ConfigureAwait(false);
        else if (PassThru)
            await EmitAsync(last ?? target.Session).ConfigureAwait(false);
    }
}
