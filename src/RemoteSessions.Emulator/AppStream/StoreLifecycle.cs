using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// Advances a store to the current time. There is no background task. Each access to the store first processes all due events in
/// chronological order. Therefore, an instance that becomes available earlier is also assigned earlier.
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

    /// <summary>Advances the store to the current time.</summary>
    public AppStreamStore Advance(AppStreamStore store) => Advance(store, _clock.GetUtcNow());

    /// <summary>Advances the store to the specified time. A store that has already been advanced to a later time isn't changed.</summary>
    public AppStreamStore Advance(AppStreamStore store, DateTimeOffset now)
    {
        while (true)
        {
            var fleet = NextFleet(store);
            var session = store.Sessions.Next;
            if (fleet is var (ready, next) && ready <= now && !(session?.At < ready))
                store = Sessions.Admit(store.With(Fleets.Next(next, ready)), ready);
            else if (session is var (at, due) && at <= now)
                store = Sessions.Admit(Sessions.Next(store, due, at), at);
            else
                break;
        }

        return store;
    }

    /// <summary>Returns the time of the next event, or null if there is no event.</summary>
    public static DateTimeOffset? NextEvent(AppStreamStore store)
    {
        var fleet = NextFleet(store)?.At;
        var session = store.Sessions.Next?.At;
        return fleet < session ? fleet : session ?? fleet;
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
