namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Traverses a hierarchy, such as stacks, their fleets, and their sessions. Calls run sequentially until the pipeline has received the
/// first object or one second has passed, so that <c>Select-Object -First 1</c> makes only the calls that are needed to find the first
/// object. After that, up to the specified number of calls run concurrently. If no later command in the pipeline can stop this command,
/// calls run concurrently from the start.
/// </summary>
internal sealed class Traversal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _room;
    private readonly CancellationToken _cancellation;
    private readonly Task _open;

    /// <param name="wanted">The task that completes when the pipeline requests more than the first object.</param>
    /// <param name="room">The maximum number of concurrent calls.</param>
    /// <param name="cancellationToken">Cancels the traversal.</param>
    public Traversal(Task wanted, int room, CancellationToken cancellationToken)
    {
        _room = new SemaphoreSlim(room);
        _cancellation = cancellationToken;
        _open = wanted.IsCompleted ? wanted : Task.WhenAny(wanted, Task.Delay(Patience, cancellationToken));
    }

    /// <summary>
    /// Visits each item in the list <paramref name="parts"/>. Even if the method visits several items concurrently, the output is written
    /// in the order of the items in the list.
    /// </summary>
    public Task EachAsync<T>(IEnumerable<T> parts, Func<T, Task> visit) => EachAsync(AsAsync(parts), visit);

    /// <summary>Visits each item of the asynchronous sequence <paramref name="parts"/>.</summary>
    public async Task EachAsync<T>(IAsyncEnumerable<T> parts, Func<T, Task> visit)
    {
        var visits = new List<Task>();
        try
        {
            await foreach (var part in parts.ConfigureAwait(false))
            {
                var visiting = OutputTurn.PartAsync(() => visit(part));
                visits.Add(visiting);
                if (!_open.IsCompleted)
                    await Task.WhenAny(visiting, _open).ConfigureAwait(false);
                _cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await Task.WhenAll(visits).ConfigureAwait(false);
        }
    }

    /// <summary>Makes a call as soon as the number of concurrent calls is below the limit.</summary>
    public Task CallAsync(Func<Task> call) => CallAsync(async () =>
    {
        await call().ConfigureAwait(false);
        return true;
    });

    /// <summary>Makes a call as soon as a slot is free, and returns the result of the call.</summary>
    public async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        await _room.WaitAsync(_cancellation).ConfigureAwait(false);
        try
        {
            return await call().ConfigureAwait(false);
        }
        finally
        {
            _room.Release();
        }
    }

    /// <summary>Releases the slot of the current call while the call waits for another task.</summary>
    public async Task OutsideAsync(Task wait)
    {
        if (!wait.IsCompleted)
        {
            _room.Release();
            await Task.WhenAny(wait).ConfigureAwait(false);
            await _room.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await wait.ConfigureAwait(false);
    }

    public void Dispose() => _room.Dispose();

#pragma warning disable CS1998 // The items are already available, so there is nothing to await.
    private static async IAsyncEnumerable<T> AsAsync<T>(IEnumerable<T> parts)
    {
        foreach (var part in parts)
            yield return part;
    }
#pragma warning restore CS1998
}
