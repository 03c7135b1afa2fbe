using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>One after another until the first object was taken, then side by side.</summary>
public sealed class TraversalTests
{
    private readonly List<int> _begun = [];
    private readonly TaskCompletionSource _consumed = new();
    private readonly Dictionary<int, TaskCompletionSource> _gates = Enumerable.Range(1, 4)
        .ToDictionary(part => part, _ => new TaskCompletionSource());

    [Fact]
    public async Task Parts_are_gone_into_one_after_another_until_something_was_taken()
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
    public async Task Where_nobody_could_stop_it_all_parts_are_gone_into_at_once()
    {
        using var traversal = new Traversal(Task.CompletedTask, 8, CancellationToken.None);
        var all = traversal.EachAsync([1, 2, 3, 4], Visit);
        Assert.Equal([1, 2, 3, 4], _begun);
        OpenAll();
        await all;
    }

    [Fact]
    public async Task A_first_part_that_takes_long_does_not_hold_up_the_others()
    {
        using var traversal = new Traversal(_consumed.Task, 8, CancellationToken.None);
        var all = traversal.EachAsync([1, 2], Visit);
        await Begun(2);
        OpenAll();
        await all;
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_there_is_room_for()
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
    public async Task A_part_that_fails_is_told_after_the_others_are_over()
    {
        using var traversal = new Traversal(Task.CompletedTask, 8, CancellationToken.None);
        var all = traversal.EachAsync([1, 2], part => part == 1 ? Task.FromException(new TimeoutException()) : Visit(part));
        Assert.False(all.IsCompleted);
        OpenAll();
        await Assert.ThrowsAsync<TimeoutException>(() => all);
    }

    [Fact]
    public async Task A_walk_that_is_ended_goes_into_no_further_part()
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
