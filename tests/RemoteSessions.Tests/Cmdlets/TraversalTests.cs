using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that a list is read sequentially until the first object has been consumed, and in parallel after that.</summary>
public sealed class TraversalTests
{
    private readonly List<int> _begun = [];
    private readonly TaskCompletionSource _consumed = new();
    private readonly Dictionary<int, TaskCompletionSource> _gates = Enumerable.Range(1, 4)
        .ToDictionary(part => part, _ => new TaskCompletionSource());

    [Fact]
    public async Task Parts_are_read_sequentially_until_an_object_was_consumed()
    {
        using var traversal = new Traversal(_consumed.Task, 8, CancellationToken.None);
        var all = traversal.EachAsync([1, 2, 3, 4], Visit);
        Assert.Equal([1], _begun);
        _gates[1].SetResult();
        await Begun(2);
        Assert.Equal([1, 2], _begun);
        _consumed.SetResult();
        await Begun(4);
        Assert.False(all.IsCompleted);
        OpenAll();
        await all;
    }

    [Fact]
    public async Task Parts_are_read_in_parallel_if_no_command_can_stop_early()
    {
        using var traversal = new Traversal(Task.CompletedTask, 8, CancellationToken.None);
        var all = traversal.EachAsync([1, 2, 3, 4], Visit);
        Assert.Equal([1, 2, 3, 4], _begun);
        OpenAll();
        await all;
    }

    [Fact]
    public async Task A_slow_first_part_does_not_block_the_others()
    {
        using var traversal = new Traversal(_consumed.Task, 8, CancellationToken.None);
        var all = traversal.EachAsync([1, 2], Visit);
        await Begun(2);
        OpenAll();
        await all;
    }

    [Fact]
    public async Task The_number_of_concurrent_calls_is_limited()
    {
        using var traversal = new Traversal(Task.CompletedTask, 2, CancellationToken.None);
        var all = traversal.EachAsync([1, 2, 3, 4], part => traversal.CallAsync(async () =>
        {
            await Visit(part);
            return true;
        }));
        Assert.Equal([1, 2], _begun);
        _gates[1].SetResult();
        await Begun(3);
        Assert.Equal([1, 2, 3], _begun);
        OpenAll();
        await all;
    }

    [Fact]
    public async Task A_failed_part_is_reported_after_the_others_have_ended()
    {
        using var traversal = new Traversal(Task.CompletedTask, 8, CancellationToken.None);
        var all = traversal.EachAsync([1, 2], part => part == 1 ? Task.FromException(new TimeoutException()) : Visit(part));
        Assert.False(all.IsCompleted);
        OpenAll();
        await Assert.ThrowsAsync<TimeoutException>(() => all);
    }

    [Fact]
    public async Task A_stopped_traversal_reads_no_further_part()
    {
        using var stop = new CancellationTokenSource();
        using var traversal = new Traversal(_consumed.Task, 8, stop.Token);
        var all = traversal.EachAsync([1, 2], Visit);
        await stop.CancelAsync();
        OpenAll();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => all);
        Assert.Equal([1], _begun);
    }

    private Task Visit(int part)
    {
        lock (_begun)
            _begun.Add(part);
        return _gates[part].Task;
    }

    private void OpenAll()
    {
        foreach (var gate in _gates.Values)
            gate.TrySetResult();
    }

    private async Task Begun(int part)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            lock (_begun)
            {
                if (_begun.Contains(part))
                    return;
            }

            await Task.Delay(5, limit.Token);
        }
    }
}
