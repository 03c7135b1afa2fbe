namespace RemoteSessions.Emulator.AppStream;

/// <summary>
/// How an estate goes on by itself. Nothing runs in the background: whoever looks at it first brings it up to the clock, event
/// by event and in their order, so that an instance that came free early was given away early.
/// </summary>
internal sealed class EstateLife(EmulatorSettings settings, TimeProvider clock)
{
    public FleetLife Fleets { get; } = new(settings);

    public SessionLife Sessions => new(settings, Fleets);

    /// <summary>The estate as it is now.</summary>
    public Estate Settle(Estate estate)
    {
        var now = clock.GetUtcNow();
        while (NextFleet(estate) is var fleet && estate.Sessions.Next is var session)
        {
            if (fleet is not null && fleet.NextAt <= now && !(session?.At < fleet.NextAt))
                estate = Sessions.Admit(estate.With(FleetLife.Next(fleet, fleet.NextAt.Value)), fleet.NextAt.Value);
            else if (session is var (at, due) && at <= now)
                estate = Sessions.Admit(Sessions.Next(estate, due, at), at);
            else
                break;
        }

        // What was changed, or has vanished, may have made room without an event.
        return Sessions.Admit(estate, now);
    }

    private static EmulatedFleet? NextFleet(Estate estate)
    {
        EmulatedFleet? first = null;
        foreach (var (_, fleet) in estate.Fleets)
        {
            if (fleet.NextAt is { } at && !(first?.NextAt <= at))
                first = fleet;
        }

        return first;
    }
}
