using RemoteSessions.Abstractions;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Core.WorkSpaces;

/// <summary>
/// A fake service with one pool. Each poll returns the next state in a list. The service records the changes that it receives.
/// </summary>
internal sealed class FakePools(params string[] states) : ICapacityService<WksPool>
{
    private int _polls;

    public List<string> Log { get; } = [];

    /// <summary>The number of start requests that the service rejects before it accepts one.</summary>
    public int RejectedStarts { get; set; }

    public string Region => "us-east-1";

    public string Kind => "WorkSpaces pool";

    public Task<WksPool> GetAsync(string key, CancellationToken cancellationToken) => Task.FromResult(Next());

    public Task<IReadOnlyDictionary<string, WksPool>> PollAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, WksPool>>(keys.ToDictionary(key => key, _ => Next()));

    public IAsyncEnumerable<WksPool> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task StartAsync(string key, CancellationToken cancellationToken)
    {
        Log.Add("start");
        return RejectedStarts-- > 0
            ? throw new AwsServiceException(new ServiceError("InvalidResourceStateException", "The pool is UPDATING.", "request-1", 400))
            : Task.CompletedTask;
    }

    public Task StopAsync(string key, CancellationToken cancellationToken)
    {
        Log.Add("stop");
        return Task.CompletedTask;
    }

    public SessionPart<RemoteSession> SessionsOf(string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> AttachmentsAsync(string key, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task DetachAsync(string key, string from, CancellationToken cancellationToken) => throw new NotSupportedException();

    private WksPool Next()
    {
        var state = states[Math.Min(_polls++, states.Length - 1)];
        Log.Add(state);
        return Pools.Make(state);
    }
}
