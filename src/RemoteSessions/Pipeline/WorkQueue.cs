namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Pieces of work for tasks: so many at once, and so many more that wait for them in the order in which they came. Once it is
/// cancelled nothing begins that has not begun.
/// </summary>
/// <param name="room">How many pieces run at once.</param>
/// <param name="ahead">How many more are taken.</param>
/// <param name="cancellationToken">Ends the queue. The pieces see to their own end.</param>
internal sealed class WorkQueue(int room, int ahead, CancellationToken cancellationToken)
{
    private readonly Queue<Func<Task>> _waiting = [];
    private readonly List<Task> _workers = [];
    private TaskCompletionSource _freed = new();
    private int _active;

    /// <summary>Whether anything runs or waits to.</summary>
    public bool Busy
    {
        get
        {
            lock (_waiting)
                return _active > 0;
        }
    }

    /// <summary>Over when there is a place for one more. Only one thread may add.</summary>
    public Task SlotAsync()
    {
        lock (_waiting)
        {
            if (_active + _waiting.Count < room + ahead)
                return Task.CompletedTask;
            _freed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _freed.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Takes a piece of work, which must not throw.</summary>
    public void Add(Func<Task> work)
    {
        lock (_waiting)
        {
            if (cancellationToken.IsCancellationRequested)
                return;
            if (_active == room)
            {
                _waiting.Enqueue(work);
                return;
            }

            _active++;
            _workers.RemoveAll(worker => worker.IsCompleted);
            _workers.Add(Task.Run(() => WorkAsync(work), CancellationToken.None));
        }
    }

    /// <summary>Over when nothing runs any more.</summary>
    public Task IdleAsync()
    {
        lock (_waiting)
            return Task.WhenAll(_workers);
    }

    private async Task WorkAsync(Func<Task> first)
    {
        for (var work = first; work is not null; work = Next())
            await work().ConfigureAwait(false);
    }

    private Func<Task>? Next()
    {
        lock (_waiting)
        {
            _freed.TrySetResult();
            if (!cancellationToken.IsCancellationRequested && _waiting.TryDequeue(out var work))
                return work;
            _waiting.Clear();
            _active--;
            return null;
        }
    }
}
