using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Changes desktops with one call for each 25 of an account and Region, and then waits for them.</summary>
/// <param name="cmdlet">The command.</param>
/// <param name="send">Sends a call for up to 25 desktops, and returns those that the service didn't accept.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class DesktopBatches(
    AwsTargetCmdlet cmdlet,
    Func<DesktopClient, IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<DesktopFailure>>> send,
    CancellationToken cancellationToken)
{
    private readonly ScopeBatch<DesktopTarget> _accepted = new();

    /// <summary>A desktop that needs no change, but that the command waits for and returns like the others.</summary>
    public void AddUnchanged(DesktopTarget target) => _accepted.Add(target.Scope, target);

    /// <summary>Changes the desktops. Each that the service doesn't accept is an error of its own.</summary>
    public void Send(IEnumerable<DesktopTarget> targets)
    {
        foreach (var same in targets.GroupBy(target => target.Scope))
        {
            var connect = AwsCmdlet.Connect<DesktopClient>(same.Key);
            foreach (var batch in same.Chunk(DesktopClient.BatchSize))
                cmdlet.StartBatch([.. batch.Select(target => target.Given)], () => SendAsync(connect(), batch));
        }

        cmdlet.Finish();
    }

    /// <summary>Waits for the desktops that were changed, and returns them if that is wanted.</summary>
    /// <param name="wait">Makes the wait for an account and Region; null if the command doesn't wait.</param>
    /// <param name="passThru">Whether the command returns the desktops.</param>
    public void Complete(Func<DesktopClient, WaitRun<WksDesktop>>? wait, bool passThru)
    {
        if (wait is null && !passThru)
            return;
        foreach (var same in _accepted.ByScope())
        {
            var connect = AwsCmdlet.Connect<DesktopClient>(same.Key);
            var targets = same.ToDictionary(target => target.Key, StringComparer.Ordinal);
            cmdlet.Start(null, () => wait is null
                ? EmitAsync(connect(), targets)
                : wait(connect()).RunAsync(
                    targets.Keys,
                    cmdlet.EmitProgress,
                    (result, failure) => failure is not null
                        ? cmdlet.EmitErrorAsync(failure, targets[result.Key].Given).AsTask()
                        : passThru && result.Last is { } last ? cmdlet.EmitAsync(last).AsTask() : Task.CompletedTask,
                    cancellationToken));
        }

        cmdlet.Finish();
    }

    private async Task<IReadOnlyDictionary<int, Exception>> SendAsync(DesktopClient client, DesktopTarget[] batch)
    {
        var failures = (await send(client, [.. batch.Select(target => target.Key)], cancellationToken).ConfigureAwait(false))
            .GroupBy(failure => failure.WorkspaceId).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var failed = new Dictionary<int, Exception>();
        for (var index = 0; index < batch.Length; index++)
        {
            if (failures.GetValueOrDefault(batch[index].Key) is { } failure)
                failed[index] = new AwsServiceException(failure.Error);
            else
                _accepted.Add(batch[index].Scope, batch[index]);
        }

        return failed;
    }

    // One that was deleted in the meantime is an error, because its state isn't known.
    private async Task EmitAsync(DesktopClient client, Dictionary<string, DesktopTarget> targets)
    {
        var now = await client.GetAsync(targets.Keys, cancellationToken).ConfigureAwait(false);
        foreach (var (id, target) in targets)
        {
            if (now.TryGetValue(id, out var desktop))
                await cmdlet.EmitAsync(desktop).ConfigureAwait(false);
            else
                await cmdlet.EmitErrorAsync(DesktopKinds.Desktop.NotFound(id, client.Region), target.Given).ConfigureAwait(false);
        }
    }
}
