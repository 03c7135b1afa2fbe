namespace RemoteSessions.Api;

/// <summary>
/// Specifies which members in the responses of a service contain times. A member is identified by its name. The <c>exceptions</c> parameter
/// lists the parent structures in which a member with the same name doesn't contain a time.
/// </summary>
internal sealed class ApiTimes(IEnumerable<string> names, IEnumerable<string> exceptions)
{
    private readonly HashSet<string> _names = [.. names];
    private readonly HashSet<string> _exceptions = [.. exceptions];

    public static ApiTimes None { get; } = new([], []);

    public bool Contains(string parent, string member) => _names.Contains(member) && !_exceptions.Contains($"{parent}.{member}");
}
