using RemoteSessions.Protocol;

namespace RemoteSessions.Tests.Core;

public sealed class AsyncBatchesTests
{
    private readonly List<int> _sizes = [];

    [Theory]
    [InlineData(null, new[] { 25, 25, 10 })]
    [InlineData(5, new[] { 5, 25, 25, 5 })]
    public async Task All_batches_except_the_first_and_the_last_are_full(int? first, int[] sizes)
    {
        var all = new List<int>();
        await foreach (var item in Read(Numbers(60), first))
            all.Add(item);
        Assert.Equal(Enumerable.Range(0, 60).Select(number => number * 10), all);
        Assert.Equal(sizes, _sizes);
    }

    [Fact]
    public async Task An_empty_list_causes_no_conversion()
    {
        await foreach (var item in Read(Numbers(0)))
            Assert.Fail($"{item}");
        Assert.Empty(_sizes);
    }

    [Fact]
    public async Task The_first_results_are_returned_before_the_list_has_ended()
    {
        var more = new TaskCompletionSource();
        await using var results = Read(Slow(more.Task)).GetAsyncEnumerator();
        Assert.True(await results.MoveNextAsync());
        Assert.Equal(0, results.Current);
        more.SetResult();
    }

    [Fact]
    public async Task A_consumer_that_stops_early_stops_the_list()
    {
        var stopped = new TaskCompletionSource();
        await foreach (var item in Read(Endless(stopped)))
        {
            if (item == 100)
                break;
        }

        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_failed_conversion_fails_the_list()
    {
        var results = AsyncBatches.ReadAsync<int, int>(
            Numbers(30), 25, (_, _) => Task.FromException<IReadOnlyList<int>>(new TimeoutException()), default);
        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await foreach (var item in results)
                Assert.Fail($"{item}");
        });
    }

    private IAsyncEnumerable<int> Read(IAsyncEnumerable<int> items, int? first = null) => AsyncBatches.ReadAsync(
        items, 25, async (batch, _) =>
        {
            lock (_sizes)
                _sizes.Add(batch.Count);
            await Task.Yield();
            return (IReadOnlyList<int>)[.. batch.Select(item => item * 10)];
        },
        default, first);

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return number;
        }
    }

    private static async IAsyncEnumerable<int> Slow(Task more)
    {
        for (var number = 0; number < 25; number++)
            yield return number;
        await more;
    }

    private static async IAsyncEnumerable<int> Endless(TaskCompletionSource stopped)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                await Task.Yield();
                yield return number;
            }
        }
        finally
        {
            stopped.SetResult();
        }
    }
}
