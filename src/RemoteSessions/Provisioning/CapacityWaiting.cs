using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Collects the fleets or pools to wait for, grouped by scope.</summary>
internal sealed class CapacityWaiting<T>(CapacityGoal goal, int untilAvailable, int timeoutSeconds, ResourceKind kind)
    where T : CapacityResource
{
    public const int DefaultTimeoutSeconds = 1800;

    // The names that users specified and that haven't been looked up yet.
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private readonly ScopeBatch<(CapacityTarget Target, Func<ICapacityService<T>> Connect)> _targets = new();

    /// <summary>Adds a fleet or pool. Any task can call this method.</summary>
    public void Add(CapacityTarget target, Func<ICapacityService<T>> connect, bool named = false)
    {
        if (named)
        {
            lock (_named)
                _named.Add(target.Key);
        }

        _targets.Add(target.Scope, (target, connect));
    }

    /// <summary>Returns the functions that wait for the fleets or pools, one function for each scope.</summary>
    /// <param name="show">Shows progress.</param>
    /// <param name="emit">A callback that runs for each fleet or pool that reaches the expected state.</param>
    /// <param name="fail">A callback that receives the error for each fleet or pool that doesn't reach the expected state.</param>
    /// <param name="cancellationToken">Cancels the wait without changing anything.</param>
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
            CommandMessages.EachOf(thing),
            thing,
            untilAvailable > 0 ? CommandMessages.RunningWithAvailable(CapacityStates.Running, untilAvailable) : CapacityStates.Running,
            CommandMessages.Run)
        : WaitText.Waiting(CommandMessages.EachOf(thing), thing, CapacityStates.Stopped, CommandMessages.Stop);
}
