namespace RemoteSessions.Api;

/// <summary>
/// The members of a service's responses that are times. They're identified by their names, except in some parent structures.
/// </summary>
internal sealed class ApiTimes(IEnumerable<string> names, IEnumerable<string> exceptions)
{
    private readonly HashSet<string> _names = [.. names];
    private readonly HashSet<string> _exceptions = [.. exceptions];

    public static ApiTimes None { get; } = new([], []);

    public bool Contains(string parent, string member) => _names.Contains(member) && !_exceptions.Contains($"{parent}.{member}");
}
