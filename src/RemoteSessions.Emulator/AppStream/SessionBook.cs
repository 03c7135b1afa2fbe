using System.Collections.Immutable;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// The sessions of a region, however many: what is due next, who waits and what a page holds are found without going through
/// all of them. Never changed: a change makes another one.
/// </summary>
internal sealed class SessionBook
{
    public static readonly SessionBook Empty = new(
        ImmutableDictionary.Create<string, EmulatedSession>(StringComparer.Ordinal), [], []);

    private readonly ImmutableDictionary<string, EmulatedSession> _sessions;
    private readonly ImmutableSortedSet<Due> _due;
    private readonly ImmutableSortedSet<Place> _waiting;

    // Made once for all pages of a list, as long as nothing changes between them.
    private readonly Lazy<Dictionary<(string Stack, string Fleet, string Type), List<EmulatedSession>>> _lists;

    private SessionBook(
        ImmutableDictionary<string, EmulatedSession> sessions, ImmutableSortedSet<Due> due, ImmutableSortedSet<Place> waiting)
    {
        (_sessions, _due, _waiting) = (sessions, due, waiting);
        _lists = new(() => InOrder.GroupBy(session => (session.Stack, session.Fleet, session.Type))
            .ToDictionary(group => group.Key, group => group.ToList()));
    }

    public IEnumerable<EmulatedSession> All => _sessions.Values;

    public IEnumerable<EmulatedSession> InOrder => All.OrderBy(session => session.Order);

    public IEnumerable<EmulatedSession> Waiting => _waiting.Select(place => _sessions[place.Id]);

    /// <summary>The session that goes on first, and when.</summary>
    public (DateTimeOffset At, EmulatedSession Session)? Next =>
        _due.IsEmpty ? null : (_due.Min.At, _sessions[_due.Min.Id]);

    public static SessionBook Of(IEnumerable<EmulatedSession> sessions)
    {
        var all = sessions.ToImmutableDictionary(session => session.Id, StringComparer.Ordinal);
        return new SessionBook(
            all,
            [.. all.Values.Where(session => session.NextAt is not null).Select(DueOf)],
            [.. all.Values.Where(session => session.Waiting).Select(PlaceOf)]);
    }

    public EmulatedSession? Find(string id) => _sessions.GetValueOrDefault(id);

    /// <summary>The sessions of a pair and of one authentication type, the oldest first.</summary>
    public IReadOnlyList<EmulatedSession> List(string stack, string fleet, string type) =>
        _lists.Value.TryGetValue((stack, fleet, type), out var list) ? list : [];

    public SessionBook With(EmulatedSession session)
    {
        var before = Without(session.Id);
        return new SessionBook(
            before._sessions.Add(session.Id, session),
            session.NextAt is null ? before._due : before._due.Add(DueOf(session)),
            session.Waiting ? before._waiting.Add(PlaceOf(session)) : before._waiting);
    }

    public SessionBook Without(string id) => Find(id) is not { } session ? this : new SessionBook(
        _sessions.Remove(id),
        session.NextAt is null ? _due : _due.Remove(DueOf(session)),
        session.Waiting ? _waiting.Remove(PlaceOf(session)) : _waiting);

    public SessionBook Without(Func<EmulatedSession, bool> which) =>
        All.Where(which).Select(session => session.Id).Aggregate(this, (book, id) => book.Without(id));

    private static Due DueOf(EmulatedSession session) => new(session.NextAt!.Value, session.Order, session.Id);

    private static Place PlaceOf(EmulatedSession session) => new(session.Order, session.Id);

    private readonly record struct Due(DateTimeOffset At, long Order, string Id) : IComparable<Due>
    {
        public int CompareTo(Due other) => (At, Order).CompareTo((other.At, other.Order));
    }

    private readonly record struct Place(long Order, string Id) : IComparable<Place>
    {
        public int CompareTo(Place other) => Order.CompareTo(other.Order);
    }
}
