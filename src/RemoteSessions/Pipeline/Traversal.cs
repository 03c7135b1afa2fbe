namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Goes through what has parts (stacks, their fleets, their sessions). One after another until the pipeline has taken a first
/// object, or a second is over: a <c>Select-Object -First 1</c> then costs no more calls than finding the first. After that side
/// by side, as many as there is room for; and from the start where nobody could stop it.
/// </summary>
internal sealed class Traversal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _room;
    private readonly CancellationToken _cancellation;
    private readonly Task _open;

    /// <param name="wanted">Over when more than the first object is wanted.</param>
    /// <param name="room">How many calls may be under way at once.</param>
    /// <param name="cancellationToken">Ends the traversal.</param>
    public Traversal(Task wanted, int room, CancellationToken cancellationToken)
    {
        _room = new SemaphoreSlim(room);
        _cancellation = cancellationToken;
        _open = wanted.IsCompleted ? wanted : Task.WhenAny(wanted, Task.Delay(Patience, cancellationToken));
    }

    /// <summary>Goes into each part. What the parts write comes in their order.</summary>
    public Task EachAsync<T>(IEnumerable<T> parts, Func<T, Task> visit) => EachAsync(AsAsync(parts), visit);

    /// <summary>Goes into each part.</summary>
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

    /// <summary>Makes calls, when there is room for them.</summary>
    public Task CallAsync(Func<Task> call) => CallAsync(async () =>
    {
        await call().ConfigureAwait(false);
        return true;
    });

    /// <summary>Makes calls, when there is room for them.</summary>
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

    /// <summary>In a call: waits for something without taking the place of another call.</summary>
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

#pragma warning disable CS1998 // There is nothing to await in what is there already.
    private static async IAsyncEnumerable<T> AsAsync<T>(IEnumerable<T> parts)
    {
        foreach (var part in parts)
            yield return part;
    }
#pragma warning restore CS1998
}
