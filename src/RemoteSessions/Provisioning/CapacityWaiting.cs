using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Fleets or pools to wait for together, by the scope that they are in.</summary>
internal sealed class CapacityWaiting<T>(CapacityGoal goal, int untilAvailable, int timeoutSeconds, ResourceKind kind)
    where T : CapacityResource
{
    public const int DefaultTimeoutSeconds = 1800;

    // What users named, and nothing has looked up yet.
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private readonly Dictionary<Scope, (Func<ICapacityService<T>> Connect, Dictionary<string, string> Labels)> _scopes = [];

    /// <summary>From any task: adds one.</summary>
    public void Add(CapacityTarget target, Func<ICapacityService<T>> connect, bool named = false)
    {
        lock (_scopes)
        {
            if (named)
                _named.Add(target.Key);
            if (!_scopes.TryGetValue(target.Scope, out var waiting))
                _scopes[target.Scope] = waiting = (connect, new Dictionary<string, string>(StringComparer.Ordinal));
            waiting.Labels[target.Key] = target.Given;
        }
    }

    /// <summary>The work of waiting, one piece for each scope.</summary>
    /// <param name="show">Shows progress.</param>
    /// <param name="emit">Told of each that is as it should be.</param>
    /// <param name="fail">Told of each that is not, with the error.</param>
    /// <param name="cancellationToken">Ends the wait and changes nothing.</param>
    public IEnumerable<Func<Task>> Waits(
        Action<ProgressRecord> show, Func<T, Task> emit, Func<Exception, string, Task> fail, CancellationToken cancellationToken) =>
        _scopes.Values.Select(scope => (Func<Task>)(() =>
        {
            var service = scope.Connect();
            return Run(service, key => scope.Labels[key]).RunAsync(
                scope.Labels.Keys,
                show,
                (result, failure) => failure is null ? emit(result.Last!) : fail(failure, scope.Labels[result.Key]),
                cancellationToken);
        }));

    private WaitRun<T> Run(ICapacityService<T> service, Func<string, string> nameOf)
    {
        var options = new WaitOptions(TimeSpan.FromSeconds(timeoutSeconds)) { Named = _named };
        var waiter = new CapacityWaiter(options.Time);
        return new WaitRun<T>(
            Text(service.Kind),
            service.PollAsync,
            item => goal == CapacityGoal.Running ? waiter.Running(item, untilAvailable) : waiter.Stopped(item),
            options,
            nameOf)
        {
            Missing = key => kind.NotFound(nameOf(key), service.Region),
        };
    }

    private WaitText Text(string thing) => goal == CapacityGoal.Running
        ? WaitText.Waiting(
            $"each {thing}",
            thing,
            untilAvailable > 0 ? $"{CapacityStates.Running} with {untilAvailable} available" : CapacityStates.Running,
            "run")
        : WaitText.Waiting($"each {thing}", thing, CapacityStates.Stopped, "stop");
}
