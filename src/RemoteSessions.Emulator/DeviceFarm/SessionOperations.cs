using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Creates, gets, lists, stops, and deletes remote access sessions.</summary>
internal sealed class SessionOperations(DeviceFarmService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.CreateRemoteAccessSession, DeviceFarmInputs.Check, input => input.ProjectArn, Create),
        service.Handle(DeviceFarmOperations.GetRemoteAccessSession, DeviceFarmInputs.Check, input => input.Arn,
            (input, call) => new GetRemoteAccessSessionResult { RemoteAccessSession = Show(call.Store, Named(call, input.Arn!)) }),
        service.Handle(DeviceFarmOperations.ListRemoteAccessSessions, DeviceFarmInputs.Check, input => input.Arn, List),
        service.Handle(DeviceFarmOperations.StopRemoteAccessSession, DeviceFarmInputs.Check, input => input.Arn, Stop),
        service.Handle(DeviceFarmOperations.DeleteRemoteAccessSession, DeviceFarmInputs.Check, input => input.Arn, Delete),
    ];

    private CreateRemoteAccessSessionResult Create(CreateRemoteAccessSessionRequest input, StoreCall<DeviceFarmStore> call)
    {
        var project = call.Store.Project(input.ProjectArn!);
        var device = SessionRules.Check(input, call.Store);
        var now = service.Clock.GetUtcNow();
        var order = call.Store.Created + 1;
        var session = new EmulatedSession
        {
            Arn = Names.Session(project.Arn, Identity.NewId()),
            ProjectArn = project.Arn,
            DeviceArn = device.Arn!,
            Order = order,
            Created = now,
            Status = ExecutionStatusValues.Pending,
            NextAt = now + service.Settings.PendingDuration,
            LastActivity = now,
            BillingMethod = input.Configuration?.BillingMethod ?? BillingMethodValues.Metered,
            Secret = Identity.NewSecret(),
            // If no name is specified, the session gets the name of the device.
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
        call.Store = (call.Store with { Created = order }).With(session);
        return new CreateRemoteAccessSessionResult { RemoteAccessSession = Show(call.Store, session) };
    }

    private ListRemoteAccessSessionsResult List(ListRemoteAccessSessionsRequest input, StoreCall<DeviceFarmStore> call)
    {
        var project = call.Store.Project(input.Arn!);
        var sessions = call.Store.Sessions.Values
            .Where(session => session.ProjectArn == project.Arn && (session.Active || service.Settings.ListFinishedSessions))
            .OrderByDescending(session => session.Order).ToList();
        var (page, next) = service.Page(call, sessions, session => session.Arn, input.NextToken, $"sessions {input.Arn}");
        return new ListRemoteAccessSessionsResult
        {
            RemoteAccessSessions = [.. page.Select(session => Show(call.Store, session))],
            NextToken = next,
        };
    }

    private StopRemoteAccessSessionResult Stop(StopRemoteAccessSessionRequest input, StoreCall<DeviceFarmStore> call)
    {
        var session = call.Store.Session(input.Arn!);
        call.Store = service.Lifecycle.Stop(call.Store, session, service.Clock.GetUtcNow());
        return new StopRemoteAccessSessionResult { RemoteAccessSession = Show(call.Store, call.Store.Session(session.Arn)) };
    }

    private EmptyResponse Delete(DeleteRemoteAccessSessionRequest input, StoreCall<DeviceFarmStore> call)
    {
        var session = call.Store.Session(input.Arn!);
        if (session.Active)
            throw new ServiceException(service.Settings.ActiveDeleteError, EmulatedDeviceFarmMessages.CannotDeleteSession(session.Status));
        call.Store = call.Store.Without(session.Arn);
        return new EmptyResponse();
    }

    /// <summary>Returns the session that a call specifies, and records the call as activity.</summary>
    private EmulatedSession Named(StoreCall<DeviceFarmStore> call, string arn)
    {
        var session = call.Store.Session(arn);
        if (session.LastActivity is not null && session.Active)
            call.Store = call.Store.With(session with { LastActivity = service.Clock.GetUtcNow() });
        return session;
    }

    private RemoteAccessSession Show(DeviceFarmStore store, EmulatedSession session)
    {
        var endpoints = session.Status == ExecutionStatusValues.Running ? SessionEndpoint.Addresses(session, service.Host()) : null;
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
            // AWS returns the availability of a device only in responses to requests about devices, and not in responses about sessions.
            Device = store.Device(session.DeviceArn) is { } device ? device with { Availability = null } : null,
            InstanceArn = session.InstanceArn,
            BillingMethod = session.BillingMethod,
            DeviceMinutes = session.DeviceMinutes,
            Endpoint = endpoints?.InteractiveEndpoint,
            Endpoints = endpoints,
            InteractionMode = session.InteractionMode,
            SkipAppResign = session.SkipAppResign,
            VpcConfig = store.Projects.GetValueOrDefault(session.ProjectArn)?.Value.VpcConfig,
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
