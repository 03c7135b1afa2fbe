using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;

namespace RemoteSessions.Tests.Core;

public sealed class PagingTests
{
    private readonly List<string?> _asked = [];

    private sealed record Page(int[]? Items, string? Token);

    [Fact]
    public async Task Pages_are_returned_in_order_even_with_empty_pages_in_between()
    {
        var items = await Read([new([1, 2], "a"), new([], "b"), new(null, "c"), new([3], "")]).ToListAsync();
        Assert.Equal([1, 2, 3], items);
        Assert.Equal([null, "a", "b", "c"], _asked);
    }

    [Fact]
    public async Task Exactly_one_page_is_prefetched()
    {
        await using var items = Read([new([1, 2], "a"), new([3], "b"), new([4], "c"), new([5], null)]).GetAsyncEnumerator();
        await items.MoveNextAsync();
        Assert.Equal([null], _asked);
        await items.MoveNextAsync();
        Assert.Equal([null, "a"], _asked);
        await items.MoveNextAsync();
        Assert.Equal([null, "a", "b"], _asked);
    }

    [Fact]
    public async Task A_repeated_token_is_an_error_after_the_previous_items()
    {
        List<int> seen = [];
        var failure = await Assert.ThrowsAsync<AwsServiceException>(async () =>
        {
            await foreach (var item in Read([new([1], "a"), new([2], "b"), new([3], "a")]))
                seen.Add(item);
        });
        Assert.Equal("RepeatedPageToken", failure.Error.Type);
        Assert.Equal([1, 2], seen);
        Assert.Equal(3, _asked.Count);
    }

    [Fact]
    public async Task A_failing_page_keeps_the_items_of_the_previous_pages()
    {
        List<int> seen = [];
        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await foreach (var item in Paging.ReadAsync(
                (token, _) => token is null ? Task.FromResult(new Page([1, 2], "a")) : Task.FromException<Page>(new TimeoutException()),
                page => page.Items, page => page.Token, CancellationToken.None))
                seen.Add(item);
        });
        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task A_stopping_consumer_cancels_the_prefetched_page()
    {
        var ahead = new TaskCompletionSource<Page>();
        var token = CancellationToken.None;
        await foreach (var item in Paging.ReadAsync(
            (next, cancel) =>
            {
                token = cancel;
                return next is null ? Task.FromResult(new Page([1, 2], "a")) : ahead.Task;
            },
            page => page.Items, page => page.Token, CancellationToken.None))
        {
            if (item == 2)
                break;
        }

        Assert.True(token.IsCancellationRequested);
    }

    [Fact]
    public async Task A_cancelled_list_ends_immediately()
    {
        using var stop = new CancellationTokenSource();
        var items = Paging.ReadAsync(
            async (_, cancel) =>
            {
                await Task.Delay(Timeout.Infinite, cancel);
                return new Page([], null);
            },
            page => page.Items, page => page.Token, stop.Token).GetAsyncEnumerator();
        var first = items.MoveNextAsync().AsTask();
        Assert.False(first.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    private IAsyncEnumerable<int> Read(Page[] pages) => Paging.ReadAsync(
        (token, _) =>
        {
            _asked.Add(token);
            return Task.FromResult(pages[_asked.Count - 1]);
        },
        page => page.Items, page => page.Token, CancellationToken.None);
}
