using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// How sessions and uploads go on by themselves. Nothing runs in the background: whoever looks at the estate first brings it
/// up to the clock, event by event and in their order, so that a slot that came free early was given away early.
/// </summary>
internal sealed class SessionLife(EmulatorSettings settings, TimeProvider clock, double timeScale)
{
    // Over all the ways in which a session can wait for nothing: an estate never has so many events at once.
    private const int MaximumEvents = 1_000_000;

    // However fast the clock, whoever works with a session has this long in real time to say something.
    private TimeSpan IdleTime => settings.IdleEndMinutes > settings.IdleEndMinimumRealSeconds * timeScale
        ? settings.IdleEndMinutes
        : settings.IdleEndMinimumRealSeconds * timeScale;

    /// <summary>The estate as it is now.</summary>
    public Estate Settle(Estate estate)
    {
        var now = clock.GetUtcNow();
        estate = SettleUploads(estate, now);
        for (var events = 0; events < MaximumEvents; events++)
        {
            var due = estate.Sessions.Values.Where(session => session.Active)
                .Select(session => (Session: session, At: NextEvent(session)))
                .Where(next => next.At <= now)
                .OrderBy(next => next.At).ThenBy(next => next.Session.Order)
                .FirstOrDefault();
            if (due.Session is null)
                break;
            estate = AdmitQueued(Next(estate, due.Session, due.At), due.At);
        }

        // What was deleted, or has vanished, may have made room without an event.
        return AdmitQueued(estate, now);
    }

    /// <summary>Ends a session on request, from whatever state it is in.</summary>
    public Estate Stop(Estate estate, EmulatedSession session, DateTimeOffset at, string? message = null)
    {
        if (session.Status is ExecutionStatusValues.Stopping or ExecutionStatusValues.Completed)
            return estate;
        return estate.With(session with
        {
            Status = ExecutionStatusValues.Stopping,
            NextAt = at + settings.StoppingSeconds,
            FinalResult = settings.StoppedSessionResult,
            Message = message ?? session.Message,
        });
    }

    private DateTimeOffset NextEvent(EmulatedSession session) => session.Status switch
    {
        ExecutionStatusValues.Running => Earlier(
            session.Started!.Value + settings.SessionMinutes,
            settings.IdleEnd && session.LastActivity is { } active ? active + IdleTime : DateTimeOffset.MaxValue),
        ExecutionStatusValues.PendingConcurrency or ExecutionStatusValues.PendingDevice =>
            Earlier(session.Created + settings.QueueHours, session.NextAt ?? DateTimeOffset.MaxValue),
        _ => session.NextAt ?? DateTimeOffset.MaxValue,
    };

    private Estate Next(Estate estate, EmulatedSession session, DateTimeOffset at)
    {
        switch (session.Status)
        {
            case ExecutionStatusValues.Pending:
                return estate.With(session with { Status = ExecutionStatusValues.PendingConcurrency, NextAt = null });
            case ExecutionStatusValues.PendingConcurrency or ExecutionStatusValues.PendingDevice when at >= session.Created + settings.QueueHours:
                return estate.With(End(session, at, ExecutionResultValues.Errored,
                    "The session was given up: it waited too long for a slot or for the device."));
            case ExecutionStatusValues.PendingDevice:
                // The device has come free; who takes it is decided for all that wait.
                return estate.With(session with { NextAt = null });
            case ExecutionStatusValues.Preparing when session.FailsToStart:
                return estate.With(End(session, at, ExecutionResultValues.Errored, "The device could not be prepared for the session."));
            case ExecutionStatusValues.Preparing:
                return estate.With(session with
                {
                    Status = ExecutionStatusValues.Running,
                    Running = at,
                    NextAt = null,
                    LastActivity = at,
                    DeviceMinutes = new DeviceMinutes { Total = 0, Metered = 0, Unmetered = 0 },
                });
            case ExecutionStatusValues.Running:
                return Stop(estate, session, at, at >= session.Started + settings.SessionMinutes
                    ? "The session reached its maximum length."
                    : "The session ended because nothing used it.");
            default:
                return estate.With(End(session, at, session.FinalResult ?? settings.StoppedSessionResult, session.Message));
        }
    }

    // First come, first served; one whose device is busy holds its slot meanwhile.
    private Estate AdmitQueued(Estate estate, DateTimeOffset at)
    {
        foreach (var waiting in estate.Sessions.Values.Where(session => session.Queued).OrderBy(session => session.Order).ToList())
        {
            var session = waiting;
            if (session.Status == ExecutionStatusValues.PendingConcurrency)
            {
                if (!Slots.HasFree(estate, session, settings.MeteredSlots))
                    continue;
                session = session with { Status = ExecutionStatusValues.PendingDevice };
            }

            if (estate.Device(session.DeviceArn)?.Availability is DeviceAvailabilityValues.Busy or DeviceAvailabilityValues.TemporaryNotAvailable && session.DeviceFreeAt is null)
            {
                // What is out of service does not come back while anybody waits for it.
                var free = estate.Device(session.DeviceArn)!.Availability == DeviceAvailabilityValues.Busy
                    ? at + settings.BusyDeviceSeconds
                    : EmulatedTime.Latest;
                session = session with { DeviceFreeAt = free, NextAt = free };
            }
            else if ((session.DeviceFreeAt is null || session.DeviceFreeAt <= at) && Slots.DeviceIsFree(estate, session))
            {
                session = session with { Status = ExecutionStatusValues.Preparing, Started = at, NextAt = at + settings.PreparingSeconds };
            }

            if (session != waiting)
                estate = estate.With(session);
        }

        return estate;
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

    private static Estate SettleUploads(Estate estate, DateTimeOffset now)
    {
        foreach (var upload in estate.Uploads.Values.Where(upload => upload.ReadyAt <= now))
        {
            estate = estate.With(upload with
            {
                Status = upload.Flaw is null ? UploadStatusValues.Succeeded : UploadStatusValues.Failed,
                Message = upload.Flaw,
                Metadata = upload.Flaw is null ? UploadRules.Metadata(upload) : null,
                ReadyAt = null,
                Flaw = null,
            });
        }

        return estate;
    }

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
