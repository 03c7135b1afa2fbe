using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using SessionStateValues = RemoteSessions.AppStream.Generated.SessionStateValues;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Defines the session kind for WorkSpaces Pools sessions. AWS returns no state for these sessions, so RemoteSession objects use the
/// states of AppStream sessions.
/// </summary>
internal sealed class PoolSessionKind : SessionKind<WksPoolSession>
{
    public static PoolSessionKind Instance { get; } = new();

    public override string Name => AwsService.WorkSpaces.Name;

    public override AwsService Service => AwsService.WorkSpaces;

    // The Regions where WorkSpaces Pools is available, according to the AWS documentation in August 2026.
    public override IReadOnlyList<string> Regions { get; } =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-west-1",
        "eu-west-2",
        "us-east-1", "us-west-2",
    ];

    public override ResourceIdentity Identity => WksPoolSession.Identity;

    public override IReadOnlyList<string> States { get; } = [SessionStateValues.Active, SessionStateValues.Expired];

    public override string Column => nameof(WksPoolSession.PoolId);

    public override CapacityMeter Capacity { get; } = new(
        WksPool.Identity,
        (transport, profileName, cancellationToken) => new WorkSpacesPools(new WorkSpacesClient(transport, profileName)).MeasureAsync(
            cancellationToken));

    public override ScalableKind Scaling { get; } = new(
        ServiceNamespaceValues.Workspaces, ScalableDimensionValues.WorkspacesWorkspacespoolDesiredUserSessions,
        MetricTypeValues.WorkSpacesAverageUserSessionsCapacityUtilization, "workspacespool/");

    public override ISessionService<WksPoolSession> ConnectOwn(IAwsTransport transport, string? profileName) =>
        new WorkSpacesPoolSessions(new WorkSpacesClient(transport, profileName));

    protected override SessionSummary Summarize(WksPoolSession session, string? resourceName) => new()
    {
        SessionId = session.SessionId,
        UserId = session.UserId,
        Resource = session.PoolName ?? session.PoolId,
        State = session.HasEnded ? SessionStateValues.Expired : SessionStateValues.Active,
        ConnectionState = session.ConnectionState,
        StartTime = session.StartTime,
        ExpirationTime = session.ExpirationTime,
        InstanceId = session.InstanceId,
        IpAddresses = [.. new[] { session.EniPrivateIpAddress }.OfType<string>()],
        HasEnded = session.HasEnded,
        IsRunning = !session.HasEnded,
        ListKey = session is { PoolId: null, PoolName: null } ? null : session.ListKey,
        Label = session.UserId,
        Hint = WorkSpacesMessages.SessionInPool(
            session.ConnectionState, session.UserId, session.PoolName ?? session.PoolId),
    };

    protected override object? PropertyOf(RemoteSession view, string property) => property switch
    {
        nameof(WksPoolSession.SessionId) => view.SessionId,
        nameof(WksPoolSession.UserId) => view.UserId,
        nameof(WksPoolSession.PoolName) => view.Resource,
        nameof(WksPoolSession.ConnectionState) => view.ConnectionState,
        nameof(WksPoolSession.StartTime) => view.StartTime,
        nameof(WksPoolSession.ExpirationTime) => view.ExpirationTime,
        nameof(WksPoolSession.InstanceId) => view.InstanceId,
        nameof(WksPoolSession.EniPrivateIpAddress) => view.IpAddress,
        _ => null,
    };
}
