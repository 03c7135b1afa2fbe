namespace RemoteSessions.DeviceFarm;

/// <summary>Sessions to wait for together at the end of a command, by the place that they are in.</summary>
internal sealed class SessionsToWaitFor
{
    private readonly Dictionary<(string? Region, string? ProfileName), (DeviceFarmClient Farm, List<string> Arns)> _places = [];

    /// <summary>From any task: adds one.</summary>
    public void Add(SessionTarget target, DeviceFarmClient farm)
    {
        lock (_places)
        {
            var place = (target.Region, target.ProfileName);
            if (!_places.TryGetValue(place, out var waiting))
                _places[place] = waiting = (farm, []);
            waiting.Arns.Add(target.Arn);
        }
    }

    public IEnumerable<(DeviceFarmClient Farm, IReadOnlyList<string> Arns)> ByPlace() =>
        _places.Values.Select(place => (place.Farm, (IReadOnlyList<string>)place.Arns));
}
