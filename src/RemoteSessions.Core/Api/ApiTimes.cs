namespace RemoteSessions.Api;

/// <summary>
/// Specifies which members in the responses of a service contain times. The <c>names</c> parameter lists the names of these members. The
/// <c>exceptions</c> parameter lists, in the form <c>structure.member</c>, the members that have one of these names but don't contain a
/// time.
/// </summary>
internal sealed class ApiTimes(IEnumerable<string> names, IEnumerable<string> exceptions)
{
    private readonly HashSet<string> _names = [.. names];
    private readonly HashSet<string> _exceptions = [.. exceptions];

    public static ApiTimes None { get; } = new([], []);

    public bool Contains(string parent, string member) => _names.Contains(member) && !_exceptions.Contains($"{parent}.{member}");
}
