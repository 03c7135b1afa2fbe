using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Waiting;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>What a cmdlet waits for.</summary>
internal enum WaitGoal
{
    Running,
    Ended,
}

/// <summary>Waits for sessions of one place together, for every cmdlet that offers it.</summary>
internal static class SessionWaiting
{
    public const int DefaultTimeoutSeconds = 1800;

    /// <param name="farm">The place.</param>
    /// <param name="arns">The sessions.</param>
    /// <param name="goal">RUNNING with an endpoint, or COMPLETED.</param>
    /// <param name="timeout">How long.</param>
    /// <param name="progress">Shown after each look.</param>
    /// <param name="onEnd">Told of each session once: the session, or why not.</param>
    /// <param name="cancellationToken">Ends the wait and changes nothing.</param>
    public static async Task RunAsync(
        DeviceFarmClient farm,
        IEnumerable<string> arns,
        WaitGoal goal,
        TimeSpan timeout,
        Action<ProgressRecord> progress,
        Func<WaitResult<DFRemoteSession>, AwsServiceException?, Task> onEnd,
        CancellationToken cancellationToken)
    {
        var activity = goal == WaitGoal.Running ? "Waiting for Device Farm sessions to run" : "Waiting for Device Farm sessions to end";
        var options = new WaitOptions(timeout) { Progress = wait => progress(WaitDisplay.Progress(activity, wait)) };
        var results = Wait.ForAsync(
            arns,
            (waiting, cancel) => DeviceFarmWaits.LookAsync(farm, waiting, cancel),
            goal == WaitGoal.Running ? DeviceFarmWaits.JudgeRunning : DeviceFarmWaits.JudgeEnded,
            options,
            cancellationToken);
        var waiting = arns.ToHashSet(StringComparer.Ordinal);
        try
        {
            await foreach (var result in results.ConfigureAwait(false))
            {
                waiting.Remove(result.Key);
                await onEnd(result, Failure(result, goal, timeout)).ConfigureAwait(false);
            }
        }
        catch (AwsServiceException failure)
        {
            // Nobody can look any more. That concerns each session that is left: it may have to be stopped, and must be named.
            foreach (var arn in waiting)
                await onEnd(new WaitResult<DFRemoteSession>(arn, null, WaitVerdict.Failed("unknown", failure.Message), TimeSpan.Zero), failure).ConfigureAwait(false);
        }
        finally
        {
            progress(WaitDisplay.Completed(activity));
        }
    }

    /// <summary>Stops a session that was waited for in vain, and says how that went.</summary>
    public static async Task<string> StopFailedAsync(DeviceFarmClient farm, WaitResult<DFRemoteSession> result)
    {
        if (result.Last?.Status == DeviceFarmValues.Completed)
            return "It is not billed on.";
        try
        {
            // Not cancelled with the command: a session that nobody knows of would be billed for hours.
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await farm.StopSessionAsync(result.Key, limit.Token).ConfigureAwait(false);
            return "The session was stopped, so that it is not billed on.";
        }
        catch (Exception failure) when (failure is AwsServiceException or OperationCanceledException)
        {
            return $"It could not be stopped either ({failure.Message}) and may still be billed: Stop-DFRemoteSession {result.Key}";
        }
    }

    private static AwsServiceException? Failure(WaitResult<DFRemoteSession> result, WaitGoal goal, TimeSpan timeout) => result.Verdict.Outcome switch
    {
        WaitOutcome.Done => null,
        WaitOutcome.TimedOut => new AwsServiceException(new ServiceError(
            ErrorIds.OperationTimeout,
            $"After {WaitDisplay.Clock(timeout)} the session is still {result.Verdict.State}, not {(goal == WaitGoal.Running ? "RUNNING" : "COMPLETED")}.")),
        _ => new AwsServiceException(new ServiceError(
            ErrorIds.WaitFailed,
            $"The session will not {(goal == WaitGoal.Running ? "run" : "end")}: {result.Verdict.Reason?.TrimEnd('.')}.")),
    };
}
