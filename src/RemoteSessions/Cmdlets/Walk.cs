namespace RemoteSessions.Cmdlets;

/// <summary>
/// Goes through what has parts (stacks, their fleets, their sessions). One after another until the pipeline has taken a first
/// object, or a second is over: a <c>Select-Object -First 1</c> then costs no more calls than finding the first. After that side
/// by side, as many as there is room for; and from the start where nobody could stop it.
/// </summary>
internal sealed class Walk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _room;
    private readonly CancellationToken _cancellation;
    private readonly Task _open;

    /// <param name="mayStop">Whether somebody may want the first object only.</param>
    /// <param name="room">How many calls may be under way at once.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public Walk(bool mayStop, int room, CancellationToken cancellationToken)
    {
        _room = new SemaphoreSlim(room);
        _cancellation = cancellationToken;
        _open = mayStop ? Task.WhenAny(_taken.Task, Task.Delay(Patience, cancellationToken)) : Task.CompletedTask;
    }

    /// <summary>The pipeline has taken an object and wants more.</summary>
    public void Taken() => _taken.TrySetResult();

    /// <summary>Goes into each part.</summary>
    public Task EachAsync<T>(IEnumerable<T> parts, Func<T, Task> visit) => EachAsync(AsAsync(parts), visit);

    /// <summary>Goes into each part.</summary>
    public async Task EachAsync<T>(IAsyncEnumerable<T> parts, Func<T, Task> visit)
    {
        var visits = new List<Task>();
        try
        {
            await foreach (var part in parts.ConfigureAwait(false))
            {
                var visiting = visit(part);
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

    public void Dispose() => _room.Dispose();

#pragma warning disable CS1998 // There is nothing to await in what is there already.
    private static async IAsyncEnumerable<T> AsAsync<T>(IEnumerable<T> parts)
    {
        foreach (var part in parts)
            yield return part;
    }
#pragma warning restore CS1998
}
