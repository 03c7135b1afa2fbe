using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// A user's session in a WorkSpaces pool. AWS doesn't return a state for these sessions, and doesn't list a session that has ended.
/// </summary>
public sealed class WksPoolSession : UserSession
{
    internal WksPoolSession(WorkspacesPoolSession wire, string? poolName, ResourceOrigin origin) : base(origin)
    {
        SessionId = wire.SessionId;
        UserId = wire.UserId;
        PoolId = wire.PoolId;
        PoolName = poolName;
        ConnectionState = wire.ConnectionState;
        AuthenticationType = wire.AuthenticationType;
        StartTime = Local(wire.StartTime);
        ExpirationTime = Local(wire.ExpirationTime);
        InstanceId = wire.InstanceId;
        EniPrivateIpAddress = wire.NetworkAccessConfiguration?.EniPrivateIpAddress;
        EniId = wire.NetworkAccessConfiguration?.EniId;
    }

    /// <summary>Describes the properties and CSV columns that identify a WorkSpaces Pools session.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksPoolSession), WorkSpacesMessages.SessionKind, null, nameof(SessionId), "Id")
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The ID of the session.</summary>
    public string? SessionId { get; }

    /// <summary>The ID of the user who owns the session.</summary>
    public string? UserId { get; }

    /// <summary>The ID of the pool that the session runs in.</summary>
    public string? PoolId { get; }

    /// <summary>The name of the pool, or null if the command hasn't read the pool.</summary>
    public string? PoolName { get; }

    /// <summary>
    /// The connection state of the session: CONNECTED, or NOT_CONNECTED if the user disconnected and can still reconnect. The value is
    /// empty after the session has ended.
    /// </summary>
    public string? ConnectionState { get => IsKnownEnded ? null : field; }

    /// <summary>The authentication type of the user. The value is always SAML.</summary>
    public string? AuthenticationType { get; }

    /// <summary>The time when the session started.</summary>
    public DateTime? StartTime { get; }

    /// <summary>The time when AWS ends the session, even if it's in use.</summary>
    public DateTime? ExpirationTime { get; }

    /// <summary>The ID of the instance that the session runs on.</summary>
    public string? InstanceId { get; }

    /// <summary>The private IP address of the instance in the VPC.</summary>
    public string? EniPrivateIpAddress { get; }

    /// <summary>The ID of the network interface of the instance.</summary>
    public string? EniId { get; }

    /// <summary>Returns the ID of the session.</summary>
    public override string ToString() => SessionId ?? "";

    internal override string Key => SessionId ?? "";

    internal override string ListKey => PoolId ?? PoolName ?? "";

    internal override string About => WorkSpacesMessages.UserInPool(UserId, ConnectionState, PoolName ?? PoolId);

    internal override string Phase => ConnectionState ?? "there";

    internal override bool HasEnded => IsKnownEnded;
}
