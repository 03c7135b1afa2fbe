using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// How an estate goes on by itself. Nothing runs in the background: whoever looks at it first brings it up to the clock, event
/// by event and in their order, so that an instance that came free early was given away early.
/// </summary>
internal sealed class EstateLife
{
    private readonly TimeProvider _clock;

    public EstateLife(EmulatorSettings settings, TimeProvider clock)
    {
        _clock = clock;
        Fleets = new FleetLife(settings);
        Sessions = new SessionLife(settings, Fleets);
    }

    public FleetLife Fleets { get; }

    public SessionLife Sessions { get; }

    /// <summary>The estate as it is now.</summary>
    public Estate Settle(Estate estate)
    {
        var now = _clock.GetUtcNow();
        while (true)
        {
            var fleet = NextFleet(estate);
            var session = estate.Sessions.Next;
            if (fleet is var (ready, next) && ready <= now && !(session?.At < ready))
                estate = Sessions.Admit(estate.With(FleetLife.Next(next, ready)), ready);
            else if (session is var (at, due) && at <= now)
                estate = Sessions.Admit(Sessions.Next(estate, due, at), at);
            else
                break;
        }

        return estate;
    }

    private static (DateTimeOffset At, EmulatedFleet Fleet)? NextFleet(Estate estate)
    {
        (DateTimeOffset At, EmulatedFleet Fleet)? first = null;
        foreach (var (_, fleet) in estate.Fleets)
        {
            if (fleet.NextAt is { } at && !(first?.At <= at))
                first = (at, fleet);
        }

        return first;
    }
}
