using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Starts, assigns, disconnects, and ends streaming sessions.</summary>
internal sealed class SessionLifecycle(EmulatorSettings settings, FleetLifecycle fleets)
{
    /// <summary>Opens a streaming URL: reconnects the user to a disconnected session, or starts a new one.</summary>
    public (AppStreamStore Store, EmulatedSession Session) Open(AppStreamStore store, StreamingUrl url, DateTimeOffset at)
    {
        var open = store.Sessions.List(url.Stack, url.Fleet, AuthenticationTypeValues.Api)
            .FirstOrDefault(session => session.UserId == url.UserId && session.Live);
        if (open is null)
        {
            var fleet = store.Fleets[url.Fleet].Configured;
            open = new EmulatedSession
            {
                Id = Identity.NewId(),
                UserId = url.UserId,
                Stack = url.Stack,
                Fleet = url.Fleet,
                Type = AuthenticationTypeValues.Api,
                Order = store.Created + 1,
                State = SessionStateValues.Pending,
                IdleTimeout = TimeSpan.FromSeconds(fleet.IdleDisconnectTimeoutInSeconds ?? 0),
                DisconnectTimeout = TimeSpan.FromSeconds(fleet.DisconnectTimeoutInSeconds ?? 0),
            };
            store = Admit((store with { Created = open.Order }).With(open), at);
        }
        else if (open.State == SessionStateValues.Active)
        {
            store = Use(store, open, connected: true, at);
        }

        var session = store.Sessions.Find(open.Id)!;
        return (store.With(url with { SessionId = session.Id }), session);
    }

    /// <summary>Records that the user is active or has disconnected.</summary>
    public static AppStreamStore Use(AppStreamStore store, EmulatedSession session, bool connected, DateTimeOffset at) =>
        session.State == SessionStateValues.Active ? store.With(Timed(session with { Connected = connected, Since = at })) : store;

    public AppStreamStore End(AppStreamStore store, EmulatedSession session, DateTimeOffset at)
    {
        if (!session.Live)
            return store;
        store = settings.ExpiredSessionDuration > TimeSpan.Zero
            ? store.With(
                session with { State = SessionStateValues.Expired, Connected = false, NextAt = at + settings.ExpiredSessionDuration })
            : store with { Sessions = store.Sessions.Without(session.Id) };
        // Capacity that becomes available is assigned to a waiting session immediately, not at the next call.
        return session.InstanceId is { } instance && store.Fleets.TryGetValue(session.Fleet, out var fleet)
            ? Admit(store.With(fleets.Release(fleet, instance, at)), at)
            : store;
    }

    public AppStreamStore EndAll(AppStreamStore store, Func<EmulatedSession, bool> which, DateTimeOffset at)
    {
        // When a session ends, another session can start. Therefore, each session is read from the store again before it is ended.
        foreach (var id in store.Sessions.InOrder.Where(which).Select(session => session.Id).ToList())
            store = End(store, store.Sessions.Find(id)!, at);
        return store;
    }

    /// <summary>Moves the session to its next state.</summary>
    public AppStreamStore Next(AppStreamStore store, EmulatedSession session, DateTimeOffset at)
    {
        if (session.State == SessionStateValues.Expired)
            return store with { Sessions = store.Sessions.Without(session.Id) };
        if (session.State == SessionStateValues.Pending)
            return store.With(Begin(session, at));
        // A user who has been idle for too long is disconnected. The disconnect timeout starts when the user is disconnected.
        return session.Connected && at < session.MaxExpiration
            ? store.With(Timed(session with { Connected = false, Since = at }))
            : End(store, session, at);
    }

    /// <summary>Assigns free instances to the waiting sessions, starting with the session that has waited the longest.</summary>
    public AppStreamStore Admit(AppStreamStore store, DateTimeOffset at)
    {
        foreach (var waiting in store.Sessions.Waiting.ToList())
        {
            if (!store.Fleets.TryGetValue(waiting.Fleet, out var fleet) || FleetLifecycle.Take(fleet) is not var (taken, instance))
                continue;
            var session = waiting with
            {
                InstanceId = instance,
                Started = at,
                MaxExpiration = at + TimeSpan.FromSeconds(fleet.Configured.MaxUserDurationInSeconds ?? 0),
            };
            store = store.With(taken).With(fleet.Configured.FleetType == FleetTypeValues.AlwaysOn
                ? Begin(session, at)
                : session with { NextAt = at + settings.StreamPendingDuration });
        }

        return store;
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
