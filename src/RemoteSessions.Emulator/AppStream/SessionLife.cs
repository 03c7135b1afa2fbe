using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>How streaming sessions begin, get an instance, are left and end.</summary>
internal sealed class SessionLife(EmulatorSettings settings, FleetLife fleets)
{
    /// <summary>A user opens a streaming URL: back to the session that is left, or into a new one.</summary>
    public (Estate Estate, EmulatedSession Session) Open(Estate estate, StreamingUrl url, DateTimeOffset at)
    {
        var open = estate.Sessions.List(url.Stack, url.Fleet, AuthenticationTypeValues.Api)
            .FirstOrDefault(session => session.UserId == url.UserId && session.Live);
        if (open is null)
        {
            var fleet = estate.Fleets[url.Fleet].Configured;
            open = new EmulatedSession
            {
                Id = Identity.NewId(),
                UserId = url.UserId,
                Stack = url.Stack,
                Fleet = url.Fleet,
                Type = AuthenticationTypeValues.Api,
                Order = estate.Created + 1,
                State = SessionStateValues.Pending,
                IdleTimeout = TimeSpan.FromSeconds(fleet.IdleDisconnectTimeoutInSeconds ?? 0),
                DisconnectTimeout = TimeSpan.FromSeconds(fleet.DisconnectTimeoutInSeconds ?? 0),
            };
            estate = Admit((estate with { Created = open.Order }).With(open), at);
        }
        else if (open.State == SessionStateValues.Active)
        {
            estate = Use(estate, open, connected: true, at);
        }

        var session = estate.Sessions.Find(open.Id)!;
        return (estate.With(url with { SessionId = session.Id }), session);
    }

    /// <summary>The user does something, or leaves.</summary>
    public static Estate Use(Estate estate, EmulatedSession session, bool connected, DateTimeOffset at) =>
        session.State == SessionStateValues.Active ? estate.With(Timed(session with { Connected = connected, Since = at })) : estate;

    public Estate End(Estate estate, EmulatedSession session, DateTimeOffset at)
    {
        if (!session.Live)
            return estate;
        estate = settings.ExpiredSessionSeconds > TimeSpan.Zero
            ? estate.With(session with { State = SessionStateValues.Expired, Connected = false, NextAt = at + settings.ExpiredSessionSeconds })
            : estate with { Sessions = estate.Sessions.Without(session.Id) };
        // Whoever waits for what has come free gets it now, not when somebody looks next.
        return session.InstanceId is { } instance && estate.Fleets.TryGetValue(session.Fleet, out var fleet)
            ? Admit(estate.With(fleets.Release(fleet, instance, at)), at)
            : estate;
    }

    public Estate EndAll(Estate estate, Func<EmulatedSession, bool> which, DateTimeOffset at)
    {
        // Ending one may let another begin: each is taken as it then is.
        foreach (var id in estate.Sessions.InOrder.Where(which).Select(session => session.Id).ToList())
            estate = End(estate, estate.Sessions.Find(id)!, at);
        return estate;
    }

    /// <summary>What becomes of a session when its time has come.</summary>
    public Estate Next(Estate estate, EmulatedSession session, DateTimeOffset at)
    {
        if (session.State == SessionStateValues.Expired)
            return estate with { Sessions = estate.Sessions.Without(session.Id) };
        if (session.State == SessionStateValues.Pending)
            return estate.With(Begin(session, at));
        // A user who is idle for too long is put out, and has then the time that every user has who left.
        return session.Connected && at < session.MaxExpiration
            ? estate.With(Timed(session with { Connected = false, Since = at }))
            : End(estate, session, at);
    }

    /// <summary>Instances for those who wait, in their order, as far as there are any.</summary>
    public Estate Admit(Estate estate, DateTimeOffset at)
    {
        foreach (var waiting in estate.Sessions.Waiting.ToList())
        {
            if (!estate.Fleets.TryGetValue(waiting.Fleet, out var fleet) || FleetLife.Take(fleet) is not var (taken, instance))
                continue;
            var session = waiting with
            {
                InstanceId = instance,
                Started = at,
                MaxExpiration = at + TimeSpan.FromSeconds(fleet.Configured.MaxUserDurationInSeconds ?? 0),
            };
            estate = estate.With(taken).With(fleet.Configured.FleetType == FleetTypeValues.AlwaysOn
                ? Begin(session, at)
                : session with { NextAt = at + settings.StreamPendingSeconds });
        }

        return estate;
    }

    public static EmulatedSession Timed(EmulatedSession session)
    {
        if (session.Kept)
            return session with { NextAt = null };
        var next = session.MaxExpiration;
        if (!session.Connected && session.Since + session.DisconnectTimeout < next)
            next = session.Since + session.DisconnectTimeout;
        if (session.Connected && session.IdleTimeout > TimeSpan.Zero && session.Since + session.IdleTimeout < next)
            next = session.Since + session.IdleTimeout;
        return session with { NextAt = next };
    }

    private static EmulatedSession Begin(EmulatedSession session, DateTimeOffset at) =>
        Timed(session with { State = SessionStateValues.Active, Connected = true, Since = at });
}
