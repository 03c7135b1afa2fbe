using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Waiting;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Determines whether Device Farm resources have reached the state that a command waits for, and polls several sessions with few calls.
/// </summary>
internal static class DeviceFarmWaits
{
    /// <summary>
    /// Returns the result of a wait for a session to start. The wait is complete when the session is RUNNING and has an endpoint. The wait
    /// fails if the session is STOPPING or COMPLETED.
    /// </summary>
    public static WaitResult Running(DFRemoteSession session) => session.Status switch
    {
        ExecutionStatusValues.Running when session.RemoteDriverEndpoint is not null || session.InteractiveEndpoint is not null =>
            WaitResult.Done(session.Status),
        ExecutionStatusValues.Stopping or ExecutionStatusValues.Completed => WaitResult.Failed(
            session.Status, DeviceFarmMessages.EndedBeforeRunning(session.Result, session.Message)),
        var status => WaitResult.Pending(status ?? "unknown"),
    };

    /// <summary>
    /// Returns the result of a wait for a session to end. The wait is complete when the session is COMPLETED, regardless of the result of
    /// the session.
    /// </summary>
    public static WaitResult Ended(DFRemoteSession session) =>
        session.Status == ExecutionStatusValues.Completed
            ? WaitResult.Done(session.Status)
            : WaitResult.Pending(session.Status ?? "unknown");

    /// <summary>
    /// Returns the result of a wait for an upload. The wait is complete when the status of the upload is SUCCEEDED. If the status is
    /// FAILED, the wait fails with the message from Device Farm.
    /// </summary>
    public static WaitResult Processed(DFRemoteApp app) => app.Status switch
    {
        UploadStatusValues.Succeeded => WaitResult.Done(app.Status),
        UploadStatusValues.Failed => WaitResult.Failed(app.Status, app.Message ?? DeviceFarmMessages.NoReason),
        var status => WaitResult.Pending(status ?? "unknown"),
    };

    /// <summary>
    /// Polls sessions. A single session is requested directly, and several sessions of a project are read from the project's list of
    /// sessions. A session that isn't in the list is requested directly, because AWS doesn't document whether the list includes ended
    /// sessions.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, DFRemoteSession>> PollAsync(
        DeviceFarmClient client, IReadOnlyCollection<string> arns, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, DFRemoteSession>(StringComparer.Ordinal);
        foreach (var project in arns.GroupBy(DeviceFarmArn.ProjectOf))
        {
            var missing = project.ToHashSet(StringComparer.Ordinal);
            if (missing.Count > 1 && project.Key is not null)
            {
                await foreach (var session in client.ListSessionsAsync(project.Key, cancellationToken).ConfigureAwait(false))
                {
                    if (session.Arn is not null && missing.Remove(session.Arn))
                        seen[session.Arn] = session;
                    if (missing.Count == 0)
                        break;
                }
            }

            foreach (var arn in missing)
            {
                try
                {
                    seen[arn] = await client.GetSessionAsync(arn, cancellationToken).ConfigureAwait(false);
                }
                catch (AwsServiceException failure) when (failure.IsNotFound())
                {
                    // The session isn't added to the result, so the caller knows that the session doesn't exist.
                }
            }
        }

        return seen;
    }
}
