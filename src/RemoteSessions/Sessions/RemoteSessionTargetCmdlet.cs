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

    /// <summary>The sessions, as Get-RemoteSession, Get-DFRemoteSession, Get-ASSession and Get-WksPoolSession give them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ids of the sessions; in Device Farm their ARNs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [FromProperty("SessionId", OfType = typeof(RemoteSession))]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    /// <summary>The service that the ids belong to: DeviceFarm, AppStream or WorkSpaces.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ValidateSet(SessionServices.DeviceFarm, SessionServices.AppStream, SessionServices.WorkSpaces)]
    public string Service { get; set; } = "";

    /// <summary>The sessions of the current record. An id that nothing has is told of with -Verbose: the session is gone.</summary>
    private protected IEnumerable<RemoteSession> Targets()
    {
        if (ParameterSetName == ByObject)
        {
            foreach (var item in InputObject)
            {
                if (RemoteSession.From(item) is { } session)
                    yield return session;
                else
                    WriteError(ErrorRecords.Create(ErrorIds.InvalidArgument, $"'{item}' is a {item.GetType().Name}, and no session.", item, CommandName));
            }

            yield break;
        }

        var service = SessionServices.All.First(known => string.Equals(known, Service, StringComparison.OrdinalIgnoreCase));
        var connect = Control(service, null);
        foreach (var id in SessionId)
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
    private protected Func<ISessionControl> Control(string service, RemoteSession? session) => service switch
    {
        SessionServices.DeviceFarm => Connector<ISessionControl>(
            AwsService.DeviceFarm, session, (transport, used) => new DeviceFarmControl(new DeviceFarmClient(transport, used))),
        SessionServices.AppStream => Connector<ISessionControl>(
            AwsService.AppStream, session, (transport, used) => new UserSessionControl<ASSession>(new AppStreamSessions(new AppStreamClient(transport, used)))),
        _ => Connector<ISessionControl>(
            AwsService.WorkSpaces, session, (transport, used) => new UserSessionControl<WksPoolSession>(new WorkSpacesPoolSessions(new WorkSpacesClient(transport, used)))),
    };
}
