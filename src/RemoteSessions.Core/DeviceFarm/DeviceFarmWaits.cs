using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Waiting;

namespace RemoteSessions.DeviceFarm;

/// <summary>What there is to wait for in Device Farm, and how to poll many at once.</summary>
internal static class DeviceFarmWaits
{
    /// <summary>RUNNING with an endpoint. A session that stops before has failed.</summary>
    public static WaitResult Running(DFRemoteSession session) => session.Status switch
    {
        ExecutionStatusValues.Running when session.RemoteDriverEndpoint is not null || session.InteractiveEndpoint is not null =>
            WaitResult.Done(session.Status),
        ExecutionStatusValues.Stopping or ExecutionStatusValues.Completed => WaitResult.Failed(
            session.Status,
            "it ended before it ran (result "
            + $"{session.Result ?? "unknown"}{(string.IsNullOrEmpty(session.Message) ? "" : ": " + session.Message)})"),
        var status => WaitResult.Pending(status ?? "unknown"),
    };

    /// <summary>COMPLETED, with whatever result.</summary>
    public static WaitResult Ended(DFRemoteSession session) =>
        session.Status == ExecutionStatusValues.Completed
            ? WaitResult.Done(session.Status)
            : WaitResult.Pending(session.Status ?? "unknown");

    /// <summary>SUCCEEDED; FAILED says why in its message.</summary>
    public static WaitResult Processed(DFRemoteApp app) => app.Status switch
    {
        UploadStatusValues.Succeeded => WaitResult.Done(app.Status),
        UploadStatusValues.Failed => WaitResult.Failed(app.Status, app.Message ?? "the service gives no reason"),
        var status => WaitResult.Pending(status ?? "unknown"),
    };

    /// <summary>
    /// Looks at sessions: one alone with its own call, several of a project with that project's list. A session that the
    /// list leaves out is asked for by itself, since AWS does not say whether the list holds ended ones.
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
                    // Left out: that is how a poll says that a session doesn't exist.
                }
            }
        }

        return seen;
    }
}
