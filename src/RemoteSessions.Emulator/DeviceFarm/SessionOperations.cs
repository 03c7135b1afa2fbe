using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Remote access sessions: created, looked at, stopped, deleted.</summary>
internal sealed class SessionOperations(DeviceFarmService service)
{
    private static readonly string[] InteractionModes = ["INTERACTIVE", "NO_VIDEO", "VIDEO_ONLY"];
    private static readonly string[] BillingMethods = ["METERED", "UNMETERED"];

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.CreateRemoteAccessSession, Check, input => input.ProjectArn, Create),
        service.Handle(DeviceFarmOperations.GetRemoteAccessSession, (input, model) => model.Arn("arn", input.Arn), input => input.Arn,
            (input, call) => Answer(call, Named(call, input.Arn!))),
        service.Handle(DeviceFarmOperations.ListRemoteAccessSessions,
            (input, model) => model.Arn("arn", input.Arn).Token(input.NextToken), input => input.Arn, List),
        service.Handle(DeviceFarmOperations.StopRemoteAccessSession,
            (input, model) => model.Arn("arn", input.Arn), input => input.Arn, Stop),
        service.Handle(DeviceFarmOperations.DeleteRemoteAccessSession,
            (input, model) => model.Arn("arn", input.Arn), input => input.Arn, Delete),
    ];

    private static void Check(CreateRemoteAccessSessionRequest input, Constraints model)
    {
        model.Arn("projectArn", input.ProjectArn).Arn("deviceArn", input.DeviceArn)
            .Arn("appArn", input.AppArn, required: false).Arn("instanceArn", input.InstanceArn, required: false)
            .Length("name", input.Name, 0, 256).OneOf("interactionMode", input.InteractionMode, InteractionModes);
        if (input.Configuration is not { } configuration)
            return;
        model.OneOf("configuration.billingMethod", configuration.BillingMethod, BillingMethods)
            .Count("configuration.auxiliaryApps", configuration.AuxiliaryApps, 0, 3);
        foreach (var app in configuration.AuxiliaryApps ?? [])
            model.Arn("configuration.auxiliaryApps", app);
        foreach (var arn in configuration.VpceConfigurationArns ?? [])
            model.Arn("configuration.vpceConfigurationArns", arn);
        if (configuration.DeviceProxy is { } proxy)
        {
            model.Required("configuration.deviceProxy.host", proxy.Host).Length("configuration.deviceProxy.host", proxy.Host, 1, 255)
                .Pattern("configuration.deviceProxy.host", proxy.Host, "([a-zA-Z0-9])([a-zA-Z0-9-.]+)([a-zA-Z0-9])")
                .Required("configuration.deviceProxy.port", proxy.Port).Range("configuration.deviceProxy.port", proxy.Port, 1, 65535);
        }
    }

    private RemoteAccessSessionResponse Create(CreateRemoteAccessSessionRequest input, EstateCall<Estate> call)
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
            Status = SessionStatus.Pending,
            NextAt = now + service.Settings.PendingSeconds,
            LastActivity = now,
            BillingMethod = input.Configuration?.BillingMethod ?? "METERED",
            Secret = Identity.NewSecret(),
            // A session without a name is called by the device.
            Name = input.Name ?? device.Name,
            InstanceArn = input.InstanceArn,
            AppArn = input.AppArn,
            InteractionMode = input.InteractionMode ?? "INTERACTIVE",
            SkipAppResign = input.SkipAppResign,
            DeviceProxy = input.Configuration?.DeviceProxy,
            ClientId = input.ClientId,
            RemoteDebugEnabled = input.RemoteDebugEnabled,
            RemoteRecordEnabled = input.RemoteRecordEnabled,
            RemoteRecordAppArn = input.RemoteRecordAppArn,
            FailsToStart = call.Context.Fault == Fault.FailStart,
        };
        call.Estate = (call.Estate with { Created = order }).With(session);
        return Answer(call, session);
    }

    private ListRemoteAccessSessionsResponse List(ListByArnRequest input, EstateCall<Estate> call)
    {
        var project = call.Estate.Project(input.Arn!);
        var sessions = call.Estate.Sessions.Values
            .Where(session => session.ProjectArn == project.Arn && (session.Active || service.Settings.ListFinishedSessions))
            .OrderByDescending(session => session.Order).ToList();
        var (page, next) = service.Page(call, sessions, session => session.Arn, input.NextToken, $"sessions {input.Arn}");
        return new ListRemoteAccessSessionsResponse
        {
            RemoteAccessSessions = [.. page.Select(session => Show(call.Estate, session))],
            NextToken = next,
        };
    }

    private RemoteAccessSessionResponse Stop(ArnRequest input, EstateCall<Estate> call)
    {
        var session = call.Estate.Session(input.Arn!);
        call.Estate = service.Life.Stop(call.Estate, session, service.Clock.GetUtcNow());
        return Answer(call, call.Estate.Session(session.Arn));
    }

    private EmptyResponse Delete(ArnRequest input, EstateCall<Estate> call)
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

    private RemoteAccessSessionResponse Answer(EstateCall<Estate> call, EmulatedSession session) =>
        new() { RemoteAccessSession = Show(call.Estate, session) };

    private RemoteAccessSession Show(Estate estate, EmulatedSession session)
    {
        var endpoints = session.Status == SessionStatus.Running ? SessionEndpoint.Of(session, service.Host()) : null;
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
