using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Defines the session kind for personal WorkSpaces that have a connected user. AWS doesn't return the time when the user connected.
/// </summary>
internal sealed class DesktopSessionKind : SessionKind<WksDesktop>
{
    public static DesktopSessionKind Instance { get; } = new();

    public override string Name => WksDesktop.Identity.Service!;

    public override AwsService Service => AwsService.WorkSpaces;

    // The Regions where WorkSpaces is available, according to the AWS documentation in August 2026. The China and GovCloud partitions
    // aren't included.
    public override IReadOnlyList<string> Regions { get; } =
    [
        "af-south-1", "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-5",
        "ca-central-1", "eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "sa-east-1", "us-east-1", "us-east-2",
        "us-west-2",
    ];

    public override ResourceIdentity Identity => WksDesktop.Identity;

    public override IReadOnlyList<string> States => WorkspaceStateValues.All;

    public override string Column => nameof(WksDesktop.WorkspaceId);

    public override bool OutlivesSession => true;

    public override CapacityMeter Capacity { get; } = new(WksDirectory.Identity, DesktopCapacity.ListAsync);

    public override bool IsId(string id) => DesktopClient.IsId(id);

    public override string EndProblem(string sessionId) => DesktopMessages.EndProblem(sessionId);

    public override ISessionService<WksDesktop> ConnectOwn(IAwsTransport transport, string? profileName) =>
        new DesktopSessions(new DesktopClient(transport, profileName));

    protected override SessionSummary Summarize(WksDesktop session, string? resourceName) => new()
    {
        SessionId = session.WorkspaceId,
        UserId = session.UserName,
        Resource = session.DirectoryId,
        State = session.State,
        ConnectionState = session.ConnectionState,
        IpAddresses = [.. new[] { session.IpAddress, session.Ipv6Address }.OfType<string>()],
        HasEnded = session.ConnectionState is not null && !session.IsConnected,
        IsRunning = session.IsConnected,
        ListKey = session.WorkspaceId,
        Label = session.Label,
        Hint = DesktopMessages.Hint(session),
    };

    protected override object? PropertyOf(RemoteSession view, string property) => property switch
    {
        nameof(WksDesktop.WorkspaceId) => view.SessionId,
        nameof(WksDesktop.UserName) => view.UserId,
        nameof(WksDesktop.DirectoryId) => view.Resource,
        nameof(WksDesktop.State) => view.State,
        nameof(WksDesktop.ConnectionState) => view.ConnectionState,
        nameof(WksDesktop.IpAddress) => view.IpAddress,
        _ => null,
    };
}
