using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.AppStream;
using RemoteSessions.Commands.DeviceFarm;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.WorkSpaces;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.Sessions;

/// <summary>Which service a session belongs to, and how its sessions are looked up.</summary>
internal static class SessionKinds
{
    /// <summary>Accepts sessions of all services.</summary>
    public static readonly ResourceSelector Accepted = new(RemoteSession.Identity, DFRemoteSession.Identity, ASSession.Identity, WksPoolSession.Identity);

    /// <summary>What a user who names sessions without their service is told.</summary>
    public const string UnknownService = "The input doesn't say which service has the session. Specify -Service, or a row with the column Service.";

    /// <summary>The service of a session, as its object or row says it, or the form of its id; null where nothing does.</summary>
    public static string? ServiceOf(ResourceReference reference) =>
        ServiceCalled(reference[nameof(RemoteSession.Service)])
        ?? (DeviceFarmArn.KindOf(reference.Key) is not null ? SessionServices.DeviceFarm
            : reference.Identity.Service
            ?? (reference[nameof(ASSession.FleetName)] is not null ? SessionServices.AppStream
                : reference[nameof(WksPoolSession.PoolId)] is not null ? SessionServices.WorkSpaces : null));

    /// <summary>A service by its name, whatever its case.</summary>
    public static string? ServiceCalled(string? name) =>
        Array.Find(SessionServices.All, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the sessions of a service are.</summary>
    public static ResourceKind KindOf(string service) => service switch
    {
        SessionServices.DeviceFarm => DeviceFarmKinds.Session,
        SessionServices.AppStream => AppStreamKinds.Session,
        _ => WorkSpacesKinds.Session,
    };

    /// <summary>The service that is called.</summary>
    public static AwsService Of(string service) => service switch
    {
        SessionServices.DeviceFarm => AwsService.DeviceFarm,
        SessionServices.AppStream => AwsService.AppStream,
        _ => AwsService.WorkSpaces,
    };

    /// <summary>The service's side, over a connection.</summary>
    public static ISessionControl Control(string service, IAwsTransport transport, string? profileName) => service switch
    {
        SessionServices.DeviceFarm => new DeviceFarmControl(new DeviceFarmClient(transport, profileName)),
        SessionServices.AppStream => new UserSessionControl<ASSession>(new AppStreamSessions(new AppStreamClient(transport, profileName))),
        _ => new UserSessionControl<WksPoolSession>(new WorkSpacesPoolSessions(new WorkSpacesClient(transport, profileName))),
    };
}
