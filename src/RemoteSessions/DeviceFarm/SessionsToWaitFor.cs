using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Sessions to wait for together at the end of a command, by the scope that they are in.</summary>
internal sealed class SessionsToWaitFor
{
    private readonly Dictionary<Scope, (DeviceFarmClient Farm, List<string> Arns)> _scopes = [];

    /// <summary>From any task: adds one.</summary>
    public void Add(string arn, Scope scope, DeviceFarmClient farm)
    {
        lock (_scopes)
        {
            if (!_scopes.TryGetValue(scope, out var waiting))
                _scopes[scope] = waiting = (farm, []);
            waiting.Arns.Add(arn);
        }
    }

    public IEnumerable<(DeviceFarmClient Farm, IReadOnlyList<string> Arns)> ByPlace() =>
        _scopes.Values.Select(scope => (scope.Farm, (IReadOnlyList<string>)scope.Arns));
}
