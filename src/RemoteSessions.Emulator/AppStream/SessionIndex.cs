using System.Collections.Immutable;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// The sessions in a Region, with indexes for finding the next event, the waiting sessions, and the sessions on a page of a list. The
/// indexes ensure that no lookup has to search all sessions. The index is immutable: every change creates a new index.
/// </summary>
internal sealed class SessionIndex
{
    public static readonly SessionIndex Empty = new(
        ImmutableDictionary.Create<string, EmulatedSession>(StringComparer.Ordinal), [], []);

    private readonly ImmutableDictionary<string, EmulatedSession> _sessions;
    private readonly ImmutableSortedSet<Due> _due;
    private readonly ImmutableSortedSet<Position> _waiting;

    // Each index sorts its lists of sessions only once. Until a session changes, all DescribeSessions requests use the same sorted lists.
    // Each change creates a new index.
    private readonly Lazy<Dictionary<(string Stack, string Fleet, string Type), List<EmulatedSession>>> _lists;

    private SessionIndex(
        ImmutableDictionary<string, EmulatedSession> sessions, ImmutableSortedSet<Due> due, ImmutableSortedSet<Position> waiting)
    {
        (_sessions, _due, _waiting) = (sessions, due, waiting);
        _lists = new(() => InOrder.GroupBy(session => (session.Stack, session.Fleet, session.Type))
            .ToDictionary(group => group.Key, group => group.ToList()));
    }

    public IEnumerable<EmulatedSession> All => _sessions.Values;

    public IEnumerable<EmulatedSession> InOrder => All.OrderBy(session => session.Order);

    public IEnumerable<EmulatedSession> Waiting => _waiting.Select(position => _sessions[position.Id]);

    /// <summary>The session with the earliest pending event, and the time of this event.</summary>
    public (DateTimeOffset At, EmulatedSession Session)? Next =>
        _due.IsEmpty ? null : (_due.Min.At, _sessions[_due.Min.Id]);

    public static SessionIndex Create(IEnumerable<EmulatedSession> sessions)
    {
        var all = sessions.ToImmutableDictionary(session => session.Id, StringComparer.Ordinal);
        return new SessionIndex(
            all,
            [.. all.Values.Where(session => session.NextAt is not null).Select(ToDue)],
            [.. all.Values.Where(session => session.Waiting).Select(ToPosition)]);
    }

    public EmulatedSession? Find(string id) => _sessions.GetValueOrDefault(id);

    /// <summary>Returns the sessions with the specified stack, fleet, and authentication type, from oldest to newest.</summary>
    public IReadOnlyList<EmulatedSession> List(string stack, string fleet, string type) =>
        _lists.Value.TryGetValue((stack, fleet, type), out var list) ? list : [];

    public SessionIndex With(EmulatedSession session)
    {
        var before = Without(session.Id);
        return new SessionIndex(
            before._sessions.Add(session.Id, session),
            session.NextAt is null ? before._due : before._due.Add(ToDue(session)),
            session.Waiting ? before._waiting.Add(ToPosition(session)) : before._waiting);
    }

    public SessionIndex Without(string id) => Find(id) is not { } session ? this : new SessionIndex(
        _sessions.Remove(id),
        session.NextAt is null ? _due : _due.Remove(ToDue(session)),
        session.Waiting ? _waiting.Remove(ToPosition(session)) : _waiting);

    public SessionIndex Without(Func<EmulatedSession, bool> which) =>
        All.Where(which).Select(session => session.Id).Aggregate(this, (index, id) => index.Without(id));

    private static Due ToDue(EmulatedSession session) => new(session.NextAt!.Value, session.Order, session.Id);

    private static Position ToPosition(EmulatedSession session) => new(session.Order, session.Id);

    private readonly record struct Due(DateTimeOffset At, long Order, string Id) : IComparable<Due>
    {
        public int CompareTo(Due other) => (At, Order).CompareTo((other.At, other.Order));
    }

    private readonly record struct Position(long Order, string Id) : IComparable<Position>
    {
        public int CompareTo(Position other) => Order.CompareTo(other.Order);
    }
}
