using System.Management.Automation;
using RemoteSessions.Commands.Connection;
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

    private readonly ScopeBatch<(CapacityTarget Target, Func<ICapacityService<T>> Connect)> _targets = new();

    /// <summary>From any task: adds one.</summary>
    public void Add(CapacityTarget target, Func<ICapacityService<T>> connect, bool named = false)
    {
        if (named)
        {
            lock (_named)
                _named.Add(target.Key);
        }

        _targets.Add(target.Scope, (target, connect));
    }

    /// <summary>The work of waiting, one piece for each scope.</summary>
    /// <param name="show">Shows progress.</param>
    /// <param name="emit">Told of each that is as it should be.</param>
    /// <param name="fail">Told of each that is not, with the error.</param>
    /// <param name="cancellationToken">Ends the wait and changes nothing.</param>
    public IEnumerable<Func<Task>> Waits(
        Action<ProgressRecord> show, Func<T, Task> emit, Func<Exception, string, Task> fail, CancellationToken cancellationToken) =>
        _targets.ByScope().Select(scope => (Func<Task>)(() =>
        {
            var labels = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (target, _) in scope)
                labels[target.Key] = target.Given;
            return Run(scope.First().Connect(), key => labels[key]).RunAsync(
                labels.Keys,
                show,
                (result, failure) => failure is null ? emit(result.Last!) : fail(failure, labels[result.Key]),
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
