using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Messages;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>The sessions of a pool's users: listed and ended. Users begin them, not callers.</summary>
internal sealed class PoolSessionOperations(WorkSpacesService service)
{
    private const int DefaultLimit = 20;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.HandlePools(WorkSpacesOperations.DescribeWorkspacesPoolSessions,
            (input, model) => model.PoolId(input.PoolId).Length("UserId", input.UserId, 2, 128).Page(input.NextToken, input.Limit, 50),
            input => input.PoolId, Describe),
        service.HandlePools(WorkSpacesOperations.TerminateWorkspacesPoolSession,
            (input, model) => model.Required("SessionId", input.SessionId).Length("SessionId", input.SessionId, 36, 36)
                .Pattern("SessionId", input.SessionId, Names.SessionPattern),
            input => input.SessionId, Terminate),
    ];

    private DescribeWorkspacesPoolSessionsResponse Describe(DescribeWorkspacesPoolSessionsRequest input, EstateCall<Estate> call)
    {
        var pool = call.Estate.Pool(input.PoolId!);
        var sessions = input.UserId is null ? pool.Sessions : pool.Sessions.FindAll(session => session.UserId == input.UserId);
        var (page, next) = service.Page(
            call, sessions, session => session.Id, input.NextToken, $"sessions {pool.Id} {input.UserId}", input.Limit ?? DefaultLimit);
        return new DescribeWorkspacesPoolSessionsResponse { Sessions = [.. page.Select(session => Show(pool, session))], NextToken = next };
    }

    private EmptyResponse Terminate(TerminateWorkspacesPoolSessionRequest input, EstateCall<Estate> call)
    {
        var pool = call.Estate.PoolOfSession(input.SessionId!) ?? throw Refusals.NotFound(input.SessionId!);
        var session = pool.Sessions.Find(session => session.Id == input.SessionId)!;
        if (session.GoneAt is not null)
            throw new ServiceException("OperationInProgressException", $"The session {session.Id} is already being terminated.");
        call.Estate = call.Estate.With(service.Life.End(pool, session));
        return new EmptyResponse();
    }

    private static WorkspacesPoolSession Show(EmulatedPool pool, EmulatedPoolSession session) => new()
    {
        AuthenticationType = "SAML",
        ConnectionState = session.DisconnectedAt is null ? "CONNECTED" : "NOT_CONNECTED",
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
