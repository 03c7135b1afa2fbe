using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.AppStream;

/// <summary>A streaming session of AppStream 2.0 (WorkSpaces Applications).</summary>
public sealed class ASSession : UserSession
{
    internal ASSession(Session wire, string authenticationType, ResourceOrigin origin) : base(origin)
    {
        SessionId = wire.Id;
        UserId = wire.UserId;
        StackName = wire.StackName;
        FleetName = wire.FleetName;
        State = wire.State;
        ConnectionState = wire.ConnectionState;
        AuthenticationType = wire.AuthenticationType ?? authenticationType;
        StartTime = Local(wire.StartTime);
        MaxExpirationTime = Local(wire.MaxExpirationTime);
        InstanceId = wire.InstanceId;
        InstanceDrainStatus = wire.InstanceDrainStatus;
        EniPrivateIpAddress = wire.NetworkAccessConfiguration?.EniPrivateIpAddress;
        EniIpv6Addresses = new TextList(wire.NetworkAccessConfiguration?.EniIpv6Addresses);
        EniId = wire.NetworkAccessConfiguration?.EniId;
    }

    /// <summary>Describes the properties and CSV columns that identify an AppStream session.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASSession), AppStreamMessages.SessionKind, null, nameof(SessionId), "Id")
    { Service = AwsService.AppStream.Name };

    /// <summary>The ID of the session.</summary>
    public string? SessionId { get; }

    /// <summary>The ID of the user who owns the session.</summary>
    public string? UserId { get; }

    /// <summary>The name of the stack that the user connected through.</summary>
    public string? StackName { get; }

    /// <summary>The name of the fleet that the session runs on.</summary>
    public string? FleetName { get; }

    /// <summary>The state of the session: PENDING (no instance is assigned yet), ACTIVE, or EXPIRED.</summary>
    public string? State { get => IsKnownEnded ? SessionStateValues.Expired : field; }

    /// <summary>
    /// The connection state of the session: CONNECTED, or NOT_CONNECTED if the user disconnected and can still reconnect. The value is
    /// empty after the session has ended.
    /// </summary>
    public string? ConnectionState { get => IsKnownEnded ? null : field; }

    /// <summary>The authentication type of the user: API (streaming URL), SAML, USERPOOL, or AWS_AD.</summary>
    public string? AuthenticationType { get; }

    /// <summary>The time when an instance was assigned to the user.</summary>
    public DateTime? StartTime { get; }

    /// <summary>The time when AWS ends the session, even if it's in use.</summary>
    public DateTime? MaxExpirationTime { get; }

    /// <summary>The ID of the instance that the session runs on.</summary>
    public string? InstanceId { get; }

    /// <summary>
    /// The drain status of the instance: ACTIVE or DRAINING for a multi-session fleet, or NOT_APPLICABLE for any other fleet.
    /// </summary>
    public string? InstanceDrainStatus { get; }

    /// <summary>The private IP address of the instance in the VPC.</summary>
    public string? EniPrivateIpAddress { get; }

    /// <summary>The IPv6 addresses of the instance.</summary>
    public TextList EniIpv6Addresses { get; }

    /// <summary>The ID of the network interface of the instance.</summary>
    public string? EniId { get; }

    /// <summary>Returns the ID of the session.</summary>
    public override string ToString() => SessionId ?? "";

    internal override string Key => SessionId ?? "";

    internal override string ListKey => $"{StackName}/{FleetName}/{AuthenticationType}";

    internal override string About => AppStreamMessages.UserOnFleet(UserId, ConnectionState ?? State, StackName, FleetName);

    internal override string Phase => State ?? "unknown";

    internal override bool HasEnded => State == SessionStateValues.Expired;
}
