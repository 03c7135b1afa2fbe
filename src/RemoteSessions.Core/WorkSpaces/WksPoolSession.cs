using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>A user's session in a WorkSpaces pool. It has no state: it is there, or it is not.</summary>
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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksPoolSession), "WorkSpaces pool session", null, nameof(SessionId), "Id")
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The session's key.</summary>
    public string? SessionId { get; }

    /// <summary>Whose session it is.</summary>
    public string? UserId { get; }

    /// <summary>The pool that it runs in.</summary>
    public string? PoolId { get; }

    /// <summary>The name of the pool, where the command knew it.</summary>
    public string? PoolName { get; }

    /// <summary>CONNECTED, or NOT_CONNECTED: the user left, and may come back until the disconnect timeout. Empty after its end.</summary>
    public string? ConnectionState { get => IsKnownEnded ? null : field; }

    /// <summary>How the user came: SAML.</summary>
    public string? AuthenticationType { get; }

    /// <summary>When it began.</summary>
    public DateTime? StartTime { get; }

    /// <summary>When it ends.</summary>
    public DateTime? ExpirationTime { get; }

    /// <summary>The instance that it runs on.</summary>
    public string? InstanceId { get; }

    /// <summary>The private address of the instance in the VPC.</summary>
    public string? EniPrivateIpAddress { get; }

    /// <summary>Its network interface.</summary>
    public string? EniId { get; }

    /// <summary>The session's id.</summary>
    public override string ToString() => SessionId ?? "";

    internal override string Key => SessionId ?? "";

    internal override string ListKey => PoolId ?? PoolName ?? "";

    internal override string About => $"{UserId}, {ConnectionState} in {PoolName ?? PoolId}";

    internal override string Phase => ConnectionState ?? "there";

    internal override bool HasEnded => IsKnownEnded;
}
