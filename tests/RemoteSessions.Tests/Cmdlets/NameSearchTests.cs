using RemoteSessions.Commands.DeviceFarm;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Tests.Cmdlets;

public sealed class NameSearchTests
{
    // The test repeats the searches often enough that both searches finish between the same two instructions several times.
    [Fact]
    public async Task Searches_that_finish_at_the_same_time_return_each_error_once()
    {
        const int rounds = 150_000;
        var searches = Enumerable.Range(0, rounds).Select(_ => new NameSearch(2, new NameFilter(["Nobody"], DeviceFarmKinds.Project)))
            .ToList();
        using var barrier = new Barrier(2);
        var errors = new int[rounds];
        Task Search(string region) => Task.Factory.StartNew(
            () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    var current = round;
                    var found = searches[current].RunAsync(() =>
                    {
                        barrier.SignalAndWait();
                        return Task.FromResult(region);
                    }).GetAwaiter().GetResult();
                    Interlocked.Add(ref errors[current], found.Count);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await Task.WhenAll(Search("us-east-1"), Search("us-west-2"));
        Assert.All(errors, count => Assert.Equal(1, count));
    }
}
