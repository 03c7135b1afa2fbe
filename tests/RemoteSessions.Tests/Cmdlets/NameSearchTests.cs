using RemoteSessions.Commands.DeviceFarm;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests the search for a name in several scopes. The test doesn't run in parallel with other tests, because it uses two processors, and
/// tests of rate limits require responses without delays.
/// </summary>
[Collection(EnvironmentTests.Name)]
public sealed class NameSearchTests
{
    // Two searches rarely finish at exactly the same time, so the test repeats them.
    [Fact]
    public async Task Searches_that_finish_at_the_same_time_return_each_error_once()
    {
        const int Rounds = 150_000;
        var searches = Enumerable.Range(0, Rounds).Select(_ => new NameSearch(2, new NameFilter(["Nobody"], DeviceFarmKinds.Project)))
            .ToList();
        using var barrier = new Barrier(2);
        var errors = new int[Rounds];
        Task Search(string region) => Task.Factory.StartNew(
            () =>
            {
                for (var round = 0; round < Rounds; round++)
                {
                    var found = searches[round].RunAsync(() =>
                    {
                        Assert.True(barrier.SignalAndWait(TimeSpan.FromSeconds(30)));
                        return Task.FromResult(region);
                    }).GetAwaiter().GetResult();
                    Interlocked.Add(ref errors[round], found.Count);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await Task.WhenAll(Search("us-east-1"), Search("us-west-2"));
        Assert.All(errors, count => Assert.Equal(1, count));
    }
}
