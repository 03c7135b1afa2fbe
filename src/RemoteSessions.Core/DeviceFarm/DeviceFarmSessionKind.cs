using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.Waiting;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Defines the session kind for Device Farm remote access sessions. Sessions of this kind have no capacity report, because AWS owns the
/// devices. Device Farm sessions have no user ID, because AWS doesn't report who requested a session.
/// </summary>
internal sealed class DeviceFarmSessionKind : SessionKind<DFRemoteSession>
{
    // AWS ends every session after this time, regardless of the requested timeout.
    private static readonly TimeSpan LongestSession = TimeSpan.FromMinutes(150);

    public static DeviceFarmSessionKind Instance { get; } = new();

    public override string Name => AwsService.DeviceFarm.Name;

    public override AwsService Service => AwsService.DeviceFarm;

    public override IReadOnlyList<string> Regions { get; } = [AwsService.DeviceFarm.OnlyRegion!];

    public override ResourceIdentity Identity => DFRemoteSession.Identity;

    public override IReadOnlyList<string> States => ExecutionStatusValues.All;

    public override bool IsId(string id) => DeviceFarmArn.KindOf(id) is not null;

    public override ISessionService<DFRemoteSession> ConnectOwn(IAwsTransport transport, string? profileName) =>
        new DeviceFarmSessions(new DeviceFarmClient(transport, profileName));

    public override WaitResult Running(RemoteSession session) => DeviceFarmWaits.Running((DFRemoteSession)session.Source!);

    protected override SessionSummary Summarize(DFRemoteSession session, string? resourceName) => new()
    {
        SessionId = session.Arn,
        UserId = session.DeviceName,
        Resource = resourceName ?? session.ProjectArn,
        State = session.Status,
        StartTime = session.Started,
        ExpirationTime = session.Started + LongestSession,
        InstanceId = session.InstanceArn,
        HasEnded = session.Status == ExecutionStatusValues.Completed,
        IsEnding = session.Status == ExecutionStatusValues.Stopping,
        IsRunning = session.Status == ExecutionStatusValues.Running,
        ListKey = session.Arn,
        Label = session.ToString(),
        Hint = DeviceFarmMessages.SessionInProject(session.Status, session.DeviceName, resourceName),
    };

    protected override object? PropertyOf(RemoteSession view, string property) => property switch
    {
        nameof(DFRemoteSession.Arn) => view.SessionId,
        nameof(DFRemoteSession.DeviceName) => view.UserId,
        nameof(DFRemoteSession.Status) => view.State,
        nameof(DFRemoteSession.Started) => view.StartTime,
        nameof(DFRemoteSession.InstanceArn) => view.InstanceId,
        _ => null,
    };
}
