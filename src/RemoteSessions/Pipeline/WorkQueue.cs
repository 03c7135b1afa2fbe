namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// A queue that runs work items in tasks. A limited number of work items run concurrently, and a limited number of additional work items
/// wait in the order in which they were added. After a cancellation, no more work items are started.
/// </summary>
/// <param name="room">The maximum number of work items that run concurrently.</param>
/// <param name="ahead">The maximum number of work items that can wait while others run.</param>
/// <param name="cancellationToken">Stops the queue. Work items that are already running handle the cancellation themselves.</param>
internal sealed class WorkQueue(int room, int ahead, CancellationToken cancellationToken)
{
    private readonly Queue<Func<Task>> _waiting = [];
    private readonly List<Task> _workers = [];
    private TaskCompletionSource _freed = new();
    private int _active;

    /// <summary>Indicates whether any work is running or waiting.</summary>
    public bool Busy
    {
        get
        {
            lock (_waiting)
                return _active > 0;
        }
    }

    /// <summary>Completes when another work item can be added. Work items must not be added by several threads at the same time.</summary>
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

    /// <summary>Adds a work item. The work item must not throw an exception.</summary>
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

    /// <summary>Returns a task that completes when no work is running.</summary>
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
