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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASSession), "AppStream session", null, nameof(SessionId), "Id")
    { Service = AwsService.AppStream.Name };

    /// <summary>The session's key.</summary>
    public string? SessionId { get; }

    /// <summary>Whose session it is.</summary>
    public string? UserId { get; }

    /// <summary>The stack that the user came through.</summary>
    public string? StackName { get; }

    /// <summary>The fleet that it runs on.</summary>
    public string? FleetName { get; }

    /// <summary>PENDING (no instance yet), ACTIVE or EXPIRED.</summary>
    public string? State { get => IsKnownEnded ? SessionStateValues.Expired : field; }

    /// <summary>CONNECTED, or NOT_CONNECTED: the user left, and may come back until the disconnect timeout. Empty after its end.</summary>
    public string? ConnectionState { get => IsKnownEnded ? null : field; }

    /// <summary>How the user came: API (a streaming URL), SAML, USERPOOL or AWS_AD.</summary>
    public string? AuthenticationType { get; }

    /// <summary>When an instance was given to the user.</summary>
    public DateTime? StartTime { get; }

    /// <summary>When it ends at the latest.</summary>
    public DateTime? MaxExpirationTime { get; }

    /// <summary>The instance that it runs on.</summary>
    public string? InstanceId { get; }

    /// <summary>Multi-session fleets: ACTIVE or DRAINING; elsewhere NOT_APPLICABLE.</summary>
    public string? InstanceDrainStatus { get; }

    /// <summary>The private address of the instance in the VPC.</summary>
    public string? EniPrivateIpAddress { get; }

    /// <summary>Its IPv6 addresses.</summary>
    public TextList EniIpv6Addresses { get; }

    /// <summary>Its network interface.</summary>
    public string? EniId { get; }

    /// <summary>The session's id.</summary>
    public override string ToString() => SessionId ?? "";

    internal override string Key => SessionId ?? "";

    internal override string ListKey => $"{StackName}/{FleetName}/{AuthenticationType}";

    internal override string About => $"{UserId}, {ConnectionState ?? State} on {StackName}/{FleetName}";

    internal override string Phase => State ?? "unknown";

    internal override bool HasEnded => State == SessionStateValues.Expired;
}
