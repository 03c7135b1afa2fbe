namespace RemoteSessions.Api;

/// <summary>The members of a service's responses that are times: by their names, but for those inside of some others.</summary>
internal sealed class ApiTimes(IEnumerable<string> names, IEnumerable<string> exceptions)
{
    private readonly HashSet<string> _names = [.. names];
    private readonly HashSet<string> _exceptions = [.. exceptions];

    public static ApiTimes None { get; } = new([], []);

    public bool Contains(string parent, string member) => _names.Contains(member) && !_exceptions.Contains($"{parent}.{member}");
}
