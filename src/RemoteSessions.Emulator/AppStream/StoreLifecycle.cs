using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// How a store goes on by itself. Nothing runs in the background: whoever looks at it first brings it up to the clock, event
/// by event and in their order, so that an instance that came free early was given away early.
/// </summary>
internal sealed class StoreLifecycle
{
    private readonly TimeProvider _clock;

    public StoreLifecycle(EmulatorSettings settings, TimeProvider clock)
    {
        _clock = clock;
        Fleets = new FleetLifecycle(settings);
        Sessions = new SessionLifecycle(settings, Fleets);
    }

    public FleetLifecycle Fleets { get; }

    public SessionLifecycle Sessions { get; }

    /// <summary>The store as it is now.</summary>
    public AppStreamStore Advance(AppStreamStore store)
    {
        var now = _clock.GetUtcNow();
        while (true)
        {
            var fleet = NextFleet(store);
            var session = store.Sessions.Next;
            if (fleet is var (ready, next) && ready <= now && !(session?.At < ready))
                store = Sessions.Admit(store.With(FleetLifecycle.Next(next, ready)), ready);
            else if (session is var (at, due) && at <= now)
                store = Sessions.Admit(Sessions.Next(store, due, at), at);
            else
                break;
        }

        return store;
    }

    private static (DateTimeOffset At, EmulatedFleet Fleet)? NextFleet(AppStreamStore store)
    {
        (DateTimeOffset At, EmulatedFleet Fleet)? first = null;
        foreach (var (_, fleet) in store.Fleets)
        {
            if (fleet.NextAt is { } at && !(first?.At <= at))
                first = (at, fleet);
        }

        return first;
    }
}
