using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>
/// A simulated service with one fleet. Each poll returns the next state in a list. The service records the changes that it receives.
/// </summary>
internal sealed class FakeFleets(params string[] states) : ICapacityService<ASFleet>
{
    private int _polls;

    public List<string> Log { get; } = [];

    public ServiceError? StartError { get; init; }

    /// <summary>The number of start requests that the service rejects before it accepts one.</summary>
    public int RejectedStarts { get; set; }

    public string Region => "us-east-1";

    public string Kind => "AppStream fleet";

    public Task<ASFleet> GetAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(Fleets.Make(key, states[Math.Min(_polls++, states.Length - 1)]));

    public Task<IReadOnlyDictionary<string, ASFleet>> PollAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var state = states[Math.Min(_polls++, states.Length - 1)];
        Log.Add(state);
        return Task.FromResult<IReadOnlyDictionary<string, ASFleet>>(
            state == "deleted" ? new Dictionary<string, ASFleet>() : keys.ToDictionary(key => key, key => Fleets.Make(key, state)));
    }

    public IAsyncEnumerable<ASFleet> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task StartAsync(string key, CancellationToken cancellationToken)
    {
        Log.Add("start");
        if (RejectedStarts-- > 0)
            throw new AwsServiceException(new ServiceError("InvalidResourceStateException", "It is UPDATING.", "request-3", 400));
        return StartError is null ? Task.CompletedTask : throw new AwsServiceException(StartError);
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
}
