using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Waits for several sessions of one account at the same time. All commands that wait for sessions use this class.</summary>
internal static class SessionWaiting
{
    public const int DefaultTimeoutSeconds = 1800;

    /// <param name="farm">The Device Farm client for the account.</param>
    /// <param name="arns">The ARNs of the sessions.</param>
    /// <param name="goal">The state to wait for: RUNNING with an endpoint, or COMPLETED.</param>
    /// <param name="timeout">The maximum time to wait.</param>
    /// <param name="progress">A callback that runs after each poll to display the progress.</param>
    /// <param name="onEnd">A callback that runs once for each session, when the wait for this session ends. The callback receives the
    /// result and, if the wait failed, the error.</param>
    /// <param name="cancellationToken">Cancels the wait. Canceling the wait doesn't change the sessions.</param>
    /// <param name="named">The ARNs that the user specified and that haven't been looked up yet.</param>
    public static Task RunAsync(
        DeviceFarmClient farm,
        IEnumerable<string> arns,
        WaitGoal goal,
        TimeSpan timeout,
        Action<ProgressRecord> progress,
        Func<CompletedWait<DFRemoteSession>, AwsServiceException?, Task> onEnd,
        CancellationToken cancellationToken,
        IReadOnlySet<string>? named = null)
    {
        var running = goal == WaitGoal.Running;
        return new WaitRun<DFRemoteSession>(
            WaitText.Waiting(
                DeviceFarmMessages.Sessions,
                DeviceFarmMessages.Session,
                running ? ExecutionStatusValues.Running : ExecutionStatusValues.Completed,
                running ? DeviceFarmMessages.Run : DeviceFarmMessages.End),
            (waiting, cancel) => DeviceFarmWaits.PollAsync(farm, waiting, cancel),
            running ? DeviceFarmWaits.Running : DeviceFarmWaits.Ended,
            new WaitOptions(timeout) { Named = named ?? new HashSet<string>() })
        {
            Missing = arn => DeviceFarmKinds.Session.NotFound(arn),
        }.RunAsync(arns, progress, onEnd, cancellationToken);
    }

    /// <summary>
    /// Stops a session after the wait for the session has failed. Returns a sentence that states whether the session might still be billed.
    /// </summary>
    public static async Task<string> StopFailedAsync(DeviceFarmClient farm, CompletedWait<DFRemoteSession> result)
    {
        if (result.Last?.Status == ExecutionStatusValues.Completed)
            return DeviceFarmMessages.SessionNotBilledAnymore;
        try
        {
            // Canceling the command doesn't cancel this call, because otherwise a session that the user doesn't know about could be
            // billed for hours.
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await farm.StopSessionAsync(result.Key, limit.Token).ConfigureAwait(false);
            return DeviceFarmMessages.SessionStopped;
        }
        catch (Exception failure) when (failure is AwsServiceException or OperationCanceledException)
        {
            return DeviceFarmMessages.SessionNotStopped(failure.Message, result.Key);
        }
    }
}
