using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Changes up to 25 desktops of the same account and Region with each call, and then waits for the desktops.</summary>
/// <param name="cmdlet">The command.</param>
/// <param name="send">Sends a call for up to 25 desktops, and returns the desktops for which the service reported an error.</param>
/// <param name="done">The states in which a desktop doesn't need to be changed.</param>
internal sealed class DesktopBatches(
    AwsTargetCmdlet cmdlet,
    Func<DesktopClient, IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<DesktopFailure>>> send,
    params string[] done)
{
    private readonly DesktopResults _results = new(cmdlet);

    /// <summary>
    /// Returns true if no change to the desktop is necessary. The command also waits for desktops that don't need to be changed, and
    /// returns them together with the changed desktops.
    /// </summary>
    public bool IsDone(DesktopTarget target) => _results.IsDone(target, done);

    /// <summary>Changes the desktops. A separate error is written for each desktop for which the service rejects the request.</summary>
    public void Send(IEnumerable<DesktopTarget> targets)
    {
        foreach (var same in targets.GroupBy(target => target.Scope))
        {
            var connect = AwsCmdlet.Connect<DesktopClient>(same.Key);
            foreach (var batch in same.Chunk(DesktopClient.BatchSize))
                cmdlet.StartBatch([.. batch.Select(target => target.Given)], () => SendAsync(connect(), batch));
        }
    }

    /// <summary>Waits for the desktops that were changed, and returns them if the user specified -PassThru.</summary>
    public void Complete(Func<DesktopClient, WaitRun<WksDesktop>>? wait, bool passThru) => _results.Complete(wait, passThru);

    private async Task<IReadOnlyDictionary<int, Exception>> SendAsync(DesktopClient client, DesktopTarget[] batch)
    {
        var failures = (await send(client, [.. batch.Select(target => target.Key)], cmdlet.Cancellation).ConfigureAwait(false))
            .GroupBy(failure => failure.WorkspaceId).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var id in await ChangedAsync(client, failures.Values).ConfigureAwait(false))
            failures.Remove(id);
        var failed = new Dictionary<int, Exception>();
        for (var index = 0; index < batch.Length; index++)
        {
            if (failures.GetValueOrDefault(batch[index].Key) is { } failure)
                failed[index] = new AwsServiceException(failure.Error);
            else
                _results.Add(batch[index]);
        }

        return failed;
    }

    // Returns the IDs of the desktops that were already changed by an earlier attempt to send the request.
    private async Task<IReadOnlySet<string>> ChangedAsync(DesktopClient client, IEnumerable<DesktopFailure> failures)
    {
        List<string> ids = [.. failures.Where(failure => failure.Error.IsWrongState()).Select(failure => failure.WorkspaceId)];
        return ids.Count == 0 || done.Length == 0
            ? new HashSet<string>()
            : await client.InStateAsync(ids, done, cmdlet.Cancellation).ConfigureAwait(false);
    }
}
