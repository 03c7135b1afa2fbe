using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// Advances the states of sessions and uploads to the current time. There is no background task. Each access to the state first processes
/// all due events in chronological order, so device slots are assigned in the order in which they become available.
/// </summary>
internal sealed class SessionLifecycle(EmulatorSettings settings, TimeProvider clock, double timeScale)
{
    // This limit prevents an infinite loop. The number of due events in a store never reaches this limit.
    private const int MaximumEvents = 1_000_000;

    // Even at a high time scale, the idle timeout has a minimum duration in real time, so that users have enough time to act before the
    // session ends.
    private TimeSpan IdleTime => settings.IdleTimeout > settings.MinimumRealIdleTimeout * timeScale
        ? settings.IdleTimeout
        : settings.MinimumRealIdleTimeout * timeScale;

    /// <summary>Advances the store to the current time.</summary>
    public DeviceFarmStore Advance(DeviceFarmStore store)
    {
        var now = clock.GetUtcNow();
        store = AdvanceUploads(store, now);
        for (var events = 0; events < MaximumEvents; events++)
        {
            var due = store.Sessions.Values.Where(session => session.Active)
                .Select(session => (Session: session, At: NextEvent(session)))
                .Where(next => next.At <= now)
                .OrderBy(next => next.At).ThenBy(next => next.Session.Order)
                .FirstOrDefault();
            if (due.Session is null)
                break;
            store = AdmitQueued(Next(store, due.Session, due.At), due.At);
        }

        // The deletion of a session can free a slot or a device without causing an event.
        return AdmitQueued(store, now);
    }

    /// <summary>Stops a session in any state.</summary>
    public DeviceFarmStore Stop(DeviceFarmStore store, EmulatedSession session, DateTimeOffset at, string? message = null)
    {
        if (session.Status is ExecutionStatusValues.Stopping or ExecutionStatusValues.Completed)
            return store;
        return store.With(session with
        {
            Status = ExecutionStatusValues.Stopping,
            NextAt = at + settings.StoppingDuration,
            FinalResult = settings.StoppedSessionResult,
            Message = message ?? session.Message,
        });
    }

    private DateTimeOffset NextEvent(EmulatedSession session) => session.Status switch
    {
        ExecutionStatusValues.Running => Earlier(
            session.Started!.Value + settings.MaximumSessionDuration,
            settings.IdleEnd && session.LastActivity is { } active ? active + IdleTime : DateTimeOffset.MaxValue),
        ExecutionStatusValues.PendingConcurrency or ExecutionStatusValues.PendingDevice =>
            Earlier(session.Created + settings.MaximumQueueDuration, session.NextAt ?? DateTimeOffset.MaxValue),
        _ => session.NextAt ?? DateTimeOffset.MaxValue,
    };

    private DeviceFarmStore Next(DeviceFarmStore store, EmulatedSession session, DateTimeOffset at)
    {
        switch (session.Status)
        {
            case ExecutionStatusValues.Pending:
                return store.With(session with { Status = ExecutionStatusValues.PendingConcurrency, NextAt = null });
            case ExecutionStatusValues.PendingConcurrency or ExecutionStatusValues.PendingDevice
                when at >= session.Created + settings.MaximumQueueDuration:
                return store.With(End(session, at, ExecutionResultValues.Errored, EmulatedDeviceFarmMessages.QueueTimeout));
            case ExecutionStatusValues.PendingDevice:
                // The device is available again. The emulator assigns the device later, when it processes all waiting sessions.
                return store.With(session with { NextAt = null });
            case ExecutionStatusValues.Preparing when session.FailsToStart:
                return store.With(End(session, at, ExecutionResultValues.Errored, EmulatedDeviceFarmMessages.PreparationFailed));
            case ExecutionStatusValues.Preparing:
                return store.With(session with
                {
                    Status = ExecutionStatusValues.Running,
                    Running = at,
                    NextAt = null,
                    LastActivity = at,
                    DeviceMinutes = new DeviceMinutes { Total = 0, Metered = 0, Unmetered = 0 },
                });
            case ExecutionStatusValues.Running:
                return Stop(store, session, at, at >= session.Started + settings.MaximumSessionDuration
                    ? EmulatedDeviceFarmMessages.MaximumDuration
                    : EmulatedDeviceFarmMessages.IdleTimeout);
            default:
                return store.With(End(session, at, session.FinalResult ?? settings.StoppedSessionResult, session.Message));
        }
    }

    // Slots are assigned in the order in which the sessions were created. A session keeps its slot while it waits for a busy device.
    private DeviceFarmStore AdmitQueued(DeviceFarmStore store, DateTimeOffset at)
    {
        foreach (var waiting in store.Sessions.Values.Where(session => session.Queued).OrderBy(session => session.Order).ToList())
        {
            var session = waiting;
            if (session.Status == ExecutionStatusValues.PendingConcurrency)
            {
                if (!Slots.HasFree(store, session, settings.MeteredSlots))
                    continue;
                session = session with { Status = ExecutionStatusValues.PendingDevice };
            }

            var availability = store.Device(session.DeviceArn)?.Availability;
            if (availability is DeviceAvailabilityValues.Busy or DeviceAvailabilityValues.TemporaryNotAvailable
                && session.DeviceFreeAt is null)
            {
                // A device that is out of service doesn't become available while a session waits for it.
                var free = availability == DeviceAvailabilityValues.Busy
                    ? at + settings.BusyDeviceDuration
                    : EmulatedTime.Latest;
                session = session with { DeviceFreeAt = free, NextAt = free };
            }
            else if ((session.DeviceFreeAt is null || session.DeviceFreeAt <= at) && Slots.DeviceIsFree(store, session))
            {
                session = session with { Status = ExecutionStatusValues.Preparing, Started = at, NextAt = at + settings.PreparingDuration };
            }

            if (session != waiting)
                store = store.With(session);
        }

        return store;
    }

    private static EmulatedSession End(EmulatedSession session, DateTimeOffset at, string result, string? message) => session with
    {
        Status = ExecutionStatusValues.Completed,
        Result = result,
        Message = message,
        Stopped = at,
        NextAt = null,
        DeviceMinutes = Billing.Minutes(session.Started, at, session.BillingMethod),
    };

    private static DeviceFarmStore AdvanceUploads(DeviceFarmStore store, DateTimeOffset now)
    {
        foreach (var upload in store.Uploads.Values.Where(upload => upload.ReadyAt <= now))
        {
            store = store.With(upload with
            {
                Status = upload.Failure is null ? UploadStatusValues.Succeeded : UploadStatusValues.Failed,
                Message = upload.Failure,
                Metadata = upload.Failure is null ? UploadRules.Metadata(upload) : null,
                ReadyAt = null,
                Failure = null,
            });
        }

        return store;
    }

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
