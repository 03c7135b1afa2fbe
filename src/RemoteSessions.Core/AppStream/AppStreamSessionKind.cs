using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.AppStream;

/// <summary>Defines the session kind for AppStream 2.0 (WorkSpaces Applications) streaming sessions.</summary>
internal sealed class AppStreamSessionKind : SessionKind<ASSession>
{
    public static AppStreamSessionKind Instance { get; } = new();

    public override string Name => AwsService.AppStream.Name;

    public override AwsService Service => AwsService.AppStream;

    // The Regions where AppStream is available, according to the AWS endpoint files in August 2026.
    public override IReadOnlyList<string> Regions { get; } =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ap-southeast-5", "ca-central-1",
        "eu-central-1",
        "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "sa-east-1", "us-east-1", "us-east-2",
        "us-west-2",
        "us-gov-east-1", "us-gov-west-1",
    ];

    public override ResourceIdentity Identity => ASSession.Identity;

    public override IReadOnlyList<string> States => SessionStateValues.All;

    public override string Column => nameof(ASSession.FleetName);

    public override CapacityMeter Capacity { get; } = new(
        ASFleet.Identity,
        (transport, profileName, cancellationToken) => new AppStreamFleets(new AppStreamClient(transport, profileName)).MeasureAsync(
            cancellationToken));

    public override ScalableKind Scaling { get; } = new(
        ServiceNamespaceValues.Appstream, ScalableDimensionValues.AppstreamFleetDesiredCapacity,
        MetricTypeValues.AppStreamAverageCapacityUtilization, "fleet/");

    public override ISessionService<ASSession> ConnectOwn(IAwsTransport transport, string? profileName) =>
        new AppStreamSessions(new AppStreamClient(transport, profileName));

    protected override SessionSummary Summarize(ASSession session, string? resourceName) => new()
    {
        SessionId = session.SessionId,
        UserId = session.UserId,
        Resource = $"{session.StackName}/{session.FleetName}",
        State = session.State,
        ConnectionState = session.ConnectionState,
        StartTime = session.StartTime,
        ExpirationTime = session.MaxExpirationTime,
        InstanceId = session.InstanceId,
        IpAddresses = [.. new[] { session.EniPrivateIpAddress }.OfType<string>(), .. session.EniIpv6Addresses],
        HasEnded = session.HasEnded,
        IsRunning = session.State == SessionStateValues.Active,
        ListKey = session is { StackName: not null, FleetName: not null } ? session.ListKey : null,
        Label = session.UserId,
        Hint = AppStreamMessages.SessionOnFleet(
            session.State, session.ConnectionState, session.UserId, session.StackName, session.FleetName),
    };

    // The slash is a safe separator because names of stacks and fleets can't contain a slash.
    protected override object? PropertyOf(RemoteSession view, string property) => property switch
    {
        nameof(ASSession.SessionId) => view.SessionId,
        nameof(ASSession.UserId) => view.UserId,
        nameof(ASSession.StackName) => view.Resource?.Split('/')[0],
        nameof(ASSession.FleetName) => view.Resource?.Split('/')[^1],
        nameof(ASSession.State) => view.State,
        nameof(ASSession.ConnectionState) => view.ConnectionState,
        nameof(ASSession.StartTime) => view.StartTime,
        nameof(ASSession.MaxExpirationTime) => view.ExpirationTime,
        nameof(ASSession.InstanceId) => view.InstanceId,
        nameof(ASSession.EniPrivateIpAddress) => view.IpAddress,
        _ => null,
    };
}
