using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.DeviceFarm;

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
    /// <param name="named">Those that users named, and nothing has looked up yet.</param>
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
                "Device Farm sessions",
                "session",
                running ? ExecutionStatusValues.Running : ExecutionStatusValues.Completed,
                running ? "run" : "end"),
            (waiting, cancel) => DeviceFarmWaits.PollAsync(farm, waiting, cancel),
            running ? DeviceFarmWaits.Running : DeviceFarmWaits.Ended,
            new WaitOptions(timeout) { Named = named ?? new HashSet<string>() })
        {
            Missing = arn => DeviceFarmKinds.Session.NotFound(arn),
        }.RunAsync(arns, progress, onEnd, cancellationToken);
    }

    /// <summary>Stops a session that was waited for in vain, and says how that went.</summary>
    public static async Task<string> StopFailedAsync(DeviceFarmClient farm, CompletedWait<DFRemoteSession> result)
    {
        if (result.Last?.Status == ExecutionStatusValues.Completed)
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
}
