using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Wire;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Sessions;

/// <summary>A cmdlet that acts on sessions of any service: given as any of the module's session objects, or as rows of a CSV file.</summary>
public abstract class RemoteSessionTargetCmdlet : AwsTargetCmdlet
{
    private const string ByObject = "InputObject";
    private const string ById = "SessionId";

    private static readonly ResourceSelector Accepted = new(RemoteSession.Identity, DFRemoteSession.Identity, ASSession.Identity, WksPoolSession.Identity);

    /// <summary>The sessions, as Get-RemoteSession, Get-DFRemoteSession, Get-ASSession and Get-WksPoolSession give them; or rows of a CSV file, or ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ids of the sessions; in Device Farm their ARNs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    /// <summary>The service that the ids belong to: DeviceFarm, AppStream or WorkSpaces. Objects and rows say it themselves.</summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ValidateSet(SessionServices.DeviceFarm, SessionServices.AppStream, SessionServices.WorkSpaces)]
    public string Service { get; set; } = "";

    /// <summary>The sessions of the current record. An id that nothing has is told of with -Verbose: the session is gone.</summary>
    private protected IEnumerable<RemoteSession> Targets() => ParameterSetName == ByObject
        ? Selected(Accepted, InputObject).SelectMany(SessionsOf)
        : Found(ServiceCalled(Service)!, SessionId, null);

    private IEnumerable<RemoteSession> SessionsOf(ResourceReference reference)
    {
        if (RemoteSession.From(reference.Resource) is { } session)
            return [session];
        if (ServiceOf(reference) is { } service)
            return Found(service, reference.Keys, reference.Input);
        Refuse(reference.Input, "The input doesn't say which service has the session. Specify -Service, or a row with the column Service.");
        return [];
    }

    // What a row says; else what its columns or the form of the id tell.
    private string? ServiceOf(ResourceReference reference) =>
        ServiceCalled(reference[nameof(RemoteSession.Service)]) ?? ServiceCalled(Service)
        ?? (DeviceFarmArn.KindOf(reference.Key) is not null ? SessionServices.DeviceFarm
            : reference.Identity.Service
            ?? (reference[nameof(ASSession.FleetName)] is not null ? SessionServices.AppStream
                : reference[nameof(WksPoolSession.PoolId)] is not null ? SessionServices.WorkSpaces : null));

    private static string? ServiceCalled(string? name) =>
        Array.Find(SessionServices.All, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<RemoteSession> Found(string service, IEnumerable<string> ids, AwsResource? from)
    {
        var connect = Control(service, from);
        foreach (var id in ids)
        {
            if (!TryAwait(id, () => connect().FindAsync(id, Cancellation), out var found))
                continue;
            if (RemoteSession.From(found) is { } session)
                yield return session;
            else
                WriteVerbose($"There is no session {id} in the region: it has ended already.");
        }
    }

    /// <summary>The service's side for the place of a session, or for that which the parameters name.</summary>
    private protected Func<ISessionControl> Control(string service, AwsResource? session) => service switch
    {
        SessionServices.DeviceFarm => Connector<ISessionControl>(
            AwsService.DeviceFarm, session, (transport, used) => new DeviceFarmControl(new DeviceFarmClient(transport, used))),
        SessionServices.AppStream => Connector<ISessionControl>(
            AwsService.AppStream, session, (transport, used) => new UserSessionControl<ASSession>(new AppStreamSessions(new AppStreamClient(transport, used)))),
        _ => Connector<ISessionControl>(
            AwsService.WorkSpaces, session, (transport, used) => new UserSessionControl<WksPoolSession>(new WorkSpacesPoolSessions(new WorkSpacesClient(transport, used)))),
    };
}
