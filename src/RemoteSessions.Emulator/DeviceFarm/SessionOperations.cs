using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Remote access sessions: created, looked at, stopped, deleted.</summary>
internal sealed class SessionOperations(DeviceFarmService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.CreateRemoteAccessSession, DeviceFarmInputs.Check, input => input.ProjectArn, Create),
        service.Handle(DeviceFarmOperations.GetRemoteAccessSession, DeviceFarmInputs.Check, input => input.Arn,
            (input, call) => new GetRemoteAccessSessionResult { RemoteAccessSession = Show(call.Estate, Named(call, input.Arn!)) }),
        service.Handle(DeviceFarmOperations.ListRemoteAccessSessions, DeviceFarmInputs.Check, input => input.Arn, List),
        service.Handle(DeviceFarmOperations.StopRemoteAccessSession, DeviceFarmInputs.Check, input => input.Arn, Stop),
        service.Handle(DeviceFarmOperations.DeleteRemoteAccessSession, DeviceFarmInputs.Check, input => input.Arn, Delete),
    ];

    private CreateRemoteAccessSessionResult Create(CreateRemoteAccessSessionRequest input, EstateCall<Estate> call)
    {
        var project = call.Estate.Project(input.ProjectArn!);
        var device = SessionRules.Check(input, call.Estate);
        var now = service.Clock.GetUtcNow();
        var order = call.Estate.Created + 1;
        var session = new EmulatedSession
        {
            Arn = Names.Session(project.Arn, Identity.NewId()),
            ProjectArn = project.Arn,
            DeviceArn = device.Arn!,
            Order = order,
            Created = now,
            Status = ExecutionStatusValues.Pending,
            NextAt = now + service.Settings.PendingSeconds,
            LastActivity = now,
            BillingMethod = input.Configuration?.BillingMethod ?? BillingMethodValues.Metered,
            Secret = Identity.NewSecret(),
            // A session without a name is called by the device.
            Name = input.Name ?? device.Name,
            InstanceArn = input.InstanceArn,
            AppArn = input.AppArn,
            InteractionMode = input.InteractionMode ?? InteractionModeValues.Interactive,
            SkipAppResign = input.SkipAppResign,
            DeviceProxy = input.Configuration?.DeviceProxy,
            ClientId = input.ClientId,
            RemoteDebugEnabled = input.RemoteDebugEnabled,
            RemoteRecordEnabled = input.RemoteRecordEnabled,
            RemoteRecordAppArn = input.RemoteRecordAppArn,
            FailsToStart = call.Context.Fault == Fault.FailStart,
        };
        call.Estate = (call.Estate with { Created = order }).With(session);
        return new CreateRemoteAccessSessionResult { RemoteAccessSession = Show(call.Estate, session) };
    }

    private ListRemoteAccessSessionsResult List(ListRemoteAccessSessionsRequest input, EstateCall<Estate> call)
    {
        var project = call.Estate.Project(input.Arn!);
        var sessions = call.Estate.Sessions.Values
            .Where(session => session.ProjectArn == project.Arn && (session.Active || service.Settings.ListFinishedSessions))
            .OrderByDescending(session => session.Order).ToList();
        var (page, next) = service.Page(call, sessions, session => session.Arn, input.NextToken, $"sessions {input.Arn}");
        return new ListRemoteAccessSessionsResult
        {
            RemoteAccessSessions = [.. page.Select(session => Show(call.Estate, session))],
            NextToken = next,
        };
    }

    private StopRemoteAccessSessionResult Stop(StopRemoteAccessSessionRequest input, EstateCall<Estate> call)
    {
        var session = call.Estate.Session(input.Arn!);
        call.Estate = service.Life.Stop(call.Estate, session, service.Clock.GetUtcNow());
        return new StopRemoteAccessSessionResult { RemoteAccessSession = Show(call.Estate, call.Estate.Session(session.Arn)) };
    }

    private EmptyResponse Delete(DeleteRemoteAccessSessionRequest input, EstateCall<Estate> call)
    {
        var session = call.Estate.Session(input.Arn!);
        if (session.Active)
            throw new ServiceException(service.Settings.ActiveDeleteError,
                $"The session is {session.Status}; stop it before you delete it.");
        call.Estate = call.Estate.Without(session.Arn);
        return new EmptyResponse();
    }

    /// <summary>The session that a call names; naming it is using it.</summary>
    private EmulatedSession Named(EstateCall<Estate> call, string arn)
    {
        var session = call.Estate.Session(arn);
        if (session.LastActivity is not null && session.Active)
            call.Estate = call.Estate.With(session with { LastActivity = service.Clock.GetUtcNow() });
        return session;
    }

    private RemoteAccessSession Show(Estate estate, EmulatedSession session)
    {
        var endpoints = session.Status == ExecutionStatusValues.Running ? SessionEndpoint.Of(session, service.Host()) : null;
        return new RemoteAccessSession
        {
            Arn = session.Arn,
            Name = session.Name,
            Created = session.Created,
            Status = session.Status,
            Result = session.Result,
            Message = session.Message,
            Started = session.Started,
            Stopped = session.Stopped,
            // The availability stands in the answers about devices only.
            Device = estate.Device(session.DeviceArn) is { } device ? device with { Availability = null } : null,
            InstanceArn = session.InstanceArn,
            BillingMethod = session.BillingMethod,
            DeviceMinutes = session.DeviceMinutes,
            Endpoint = endpoints?.InteractiveEndpoint,
            Endpoints = endpoints,
            InteractionMode = session.InteractionMode,
            SkipAppResign = session.SkipAppResign,
            VpcConfig = estate.Projects.GetValueOrDefault(session.ProjectArn)?.Value.VpcConfig,
            DeviceProxy = session.DeviceProxy,
            AppUpload = session.AppArn,
            ClientId = session.ClientId,
            HostAddress = session.RemoteDebugEnabled == true ? "127.0.0.1" : null,
            RemoteDebugEnabled = session.RemoteDebugEnabled,
            RemoteRecordEnabled = session.RemoteRecordEnabled,
            RemoteRecordAppArn = session.RemoteRecordAppArn,
        };
    }
}
