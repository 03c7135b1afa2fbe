using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Lists and ends the sessions of a pool. Sessions are started by users, not by API calls.</summary>
internal sealed class PoolSessionOperations(WorkSpacesService service)
{
    private const int DefaultLimit = 20;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.HandlePools(WorkSpacesOperations.DescribeWorkspacesPoolSessions, WorkSpacesInputs.Check, input => input.PoolId, Describe),
        service.HandlePools(WorkSpacesOperations.TerminateWorkspacesPoolSession, WorkSpacesInputs.Check, input => input.SessionId,
            Terminate),
    ];

    private DescribeWorkspacesPoolSessionsResult Describe(DescribeWorkspacesPoolSessionsRequest input, StoreCall<WorkSpacesStore> call)
    {
        var pool = call.Store.Pool(input.PoolId!);
        var sessions = input.UserId is null ? pool.Sessions : pool.Sessions.FindAll(session => session.UserId == input.UserId);
        var (page, next) = service.Page(
            call, sessions, session => session.Id, input.NextToken, $"sessions {pool.Id} {input.UserId}", input.Limit ?? DefaultLimit);
        return new DescribeWorkspacesPoolSessionsResult { Sessions = [.. page.Select(session => Show(pool, session))], NextToken = next };
    }

    private EmptyResponse Terminate(TerminateWorkspacesPoolSessionRequest input, StoreCall<WorkSpacesStore> call)
    {
        var pool = call.Store.PoolOfSession(input.SessionId!) ?? throw WorkSpacesErrors.NotFound(input.SessionId!);
        var session = pool.Sessions.Find(session => session.Id == input.SessionId)!;
        if (session.GoneAt is not null)
            throw new ServiceException(ServiceErrorTypes.OperationInProgress, EmulatedWorkSpacesMessages.TerminationInProgress(session.Id));
        call.Store = call.Store.With(service.Lifecycle.End(pool, session));
        return new EmptyResponse();
    }

    private static WorkspacesPoolSession Show(EmulatedPool pool, EmulatedPoolSession session) => new()
    {
        AuthenticationType = AuthenticationTypeValues.Saml,
        ConnectionState = session.DisconnectedAt is null
            ? SessionConnectionStateValues.Connected
            : SessionConnectionStateValues.NotConnected,
        SessionId = session.Id,
        InstanceId = Names.Instance(session.Id),
        PoolId = pool.Id,
        ExpirationTime = session.ExpiresAt,
        NetworkAccessConfiguration = new NetworkAccessConfiguration
        {
            EniId = Names.NetworkInterface(session.Id),
            EniPrivateIpAddress = Names.PrivateAddress(session.Id),
        },
        StartTime = session.Started,
        UserId = session.UserId,
    };
}
