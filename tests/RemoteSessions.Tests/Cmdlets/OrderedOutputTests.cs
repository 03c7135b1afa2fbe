using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests that output is written in the order in which the tasks began, even if results of later tasks are ready first.</summary>
public sealed class OrderedOutputTests
{
    private readonly List<string> _written = [];
    private readonly OutputOrder _order = new(() => { });

    [Fact]
    public void Output_waits_for_the_output_of_earlier_work()
    {
        var (first, second) = (_order.Begin(), _order.Begin());
        Assert.True(Write(second, "b1").IsCompleted);
        Drain();
        Assert.Empty(_written);
        Assert.False(Write(first, "a1").IsCompleted);
        Drain();
        Write(second, "b2");
        Write(first, "a2");
        Drain();
        Assert.Equal(["a1", "a2"], _written);
        _order.End(first);
        Drain();
        Assert.Equal(["a1", "a2", "b1", "b2"], _written);
        Write(second, "b3");
        Drain();
        Assert.Equal("b3", _written[^1]);
    }

    [Fact]
    public async Task The_output_of_several_parts_is_in_order()
    {
        var (first, second) = (_order.Begin(), _order.Begin());
        var gates = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource()).ToArray();
        var parts = first.RunAsync(() => Task.WhenAll(gates.Select((gate, number) => OutputTurn.PartAsync(async () =>
        {
            await gate.Task;
            await OutputTurn.Current!.WriteAsync(() => _written.Add($"part {number}"), 1, CancellationToken.None);
        })).ToList()));
        var other = second.RunAsync(() => Write(second, "other"));
        foreach (var number in new[] { 2, 1, 0 })
            gates[number].SetResult();
        while (!parts.IsCompleted)
            Drain();
        await Task.WhenAll(parts, other);
        Drain();
        Assert.Equal(["part 0", "part 1", "part 2", "other"], _written);
    }

    [Fact]
    public void At_most_8000_objects_are_buffered_until_earlier_output_is_written()
    {
        var (first, second) = (_order.Begin(), _order.Begin());
        Assert.True(second.WriteAsync(() => { }, 8_000, CancellationToken.None).IsCompleted);
        var waiting = Write(second, "too many");
        Assert.False(waiting.IsCompleted);
        _order.End(first);
        Drain();
        Assert.True(waiting.IsCompleted);
    }

    [Fact]
    public void Buffered_output_ends_when_the_command_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var waiting = _order.Begin().WriteAsync(() => { }, 1, stop.Token);
        stop.Cancel();
        Assert.True(waiting.IsCanceled);
    }

    private Task Write(OutputTurn turn, string text) => turn.WriteAsync(() => _written.Add(text), 1, CancellationToken.None);

    private void Drain()
    {
        while (_order.TryTake(out var write))
            write();
    }
}
