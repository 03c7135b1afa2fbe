using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Sessions;

/// <summary>A session of any of the three services, in one shape: who is on what, since when.</summary>
public sealed class RemoteSession : AwsResource
{
    // AWS ends a session on a device after this time, whatever it is asked for.
    private static readonly TimeSpan LongestDeviceSession = TimeSpan.FromMinutes(150);

    private RemoteSession(
        string service, AwsResource source, string? id, string? user, string? resource, string? state, string? connection, DateTime? start, DateTime? expires,
        string? instance, string? address)
        : base(source)
    {
        Service = service;
        Source = source;
        SessionId = id ?? "";
        UserId = user;
        Resource = resource;
        State = state;
        ConnectionState = connection;
        StartTime = start;
        ExpirationTime = expires;
        Duration = start is { } begun ? TimeSpan.FromSeconds(Math.Max(0, Math.Floor((source.ReadAt.LocalDateTime - begun).TotalSeconds))) : null;
        DurationInSeconds = (int?)Duration?.TotalSeconds;
        InstanceId = instance;
        IpAddress = address;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(typeof(RemoteSession), "remote session", null, nameof(SessionId));

    /// <summary>DeviceFarm, AppStream or WorkSpaces.</summary>
    public string Service { get; }

    /// <summary>The session's key in its service; in Device Farm its ARN.</summary>
    public string SessionId { get; }

    /// <summary>Whose session it is; in Device Farm the device, since AWS does not say who asked for it.</summary>
    public string? UserId { get; }

    /// <summary>What it runs on: the project, stack and fleet, or pool.</summary>
    public string? Resource { get; }

    /// <summary>The state in the service's own words; WorkSpaces has none: there it is ACTIVE, after its end EXPIRED.</summary>
    public string? State { get; }

    /// <summary>CONNECTED or NOT_CONNECTED; empty after its end, and in Device Farm, which does not say.</summary>
    public string? ConnectionState { get; }

    /// <summary>When it began; null while it waits.</summary>
    public DateTime? StartTime { get; }

    /// <summary>When AWS ends the session at the latest.</summary>
    public DateTime? ExpirationTime { get; }

    /// <summary>How long the session had gone on when it was read, in whole seconds, by the service's clock.</summary>
    public TimeSpan? Duration { get; }

    /// <summary><see cref="Duration"/> as a number, for JSON: <c>ConvertTo-Json</c> writes a TimeSpan as an object of 15 members.</summary>
    public int? DurationInSeconds { get; }

    /// <summary>The instance that the session runs on. In Device Farm the ARN of the private device instance.</summary>
    public string? InstanceId { get; }

    /// <summary>The private IP address of that instance: the IPv4 address if it has one. Device Farm doesn't report any.</summary>
    public string? IpAddress { get; }

    /// <summary>The session as its own service has it.</summary>
    internal AwsResource Source { get; private set; }

    /// <summary>Whether it is over.</summary>
    internal bool HasEnded => State is ExecutionStatusValues.Completed or SessionStateValues.Expired;

    /// <summary>All addresses of the instance.</summary>
    internal IEnumerable<string> IpAddresses =>
        (IpAddress is null ? Enumerable.Empty<string>() : [IpAddress]).Concat(Source is ASSession streaming ? streaming.EniIpv6Addresses : []);

    /// <summary>Which of its service's lists it is in.</summary>
    internal string ListKey => Source is UserSession user ? user.ListKey : SessionId;

    /// <summary>Whether it is known in which list it is.</summary>
    internal bool HasList => Source is DFRemoteSession or ASSession { StackName: not null, FleetName: not null } or WksPoolSession { PoolId: not null } or WksPoolSession { PoolName: not null };

    /// <summary>Whose it is, how it stands and where it is, as a question says it.</summary>
    internal string About => $"{UserId}, {(string.IsNullOrEmpty(ConnectionState) ? State : ConnectionState)} on {Resource}, {Service} {Region}";

    /// <summary>Any session of the module in the one shape, or null where it is none.</summary>
    internal static RemoteSession? From(AwsResource? session, string? projectName = null) => session switch
    {
        RemoteSession already => already,
        DFRemoteSession device => new RemoteSession(
            SessionServices.DeviceFarm, device, device.Arn, device.DeviceName, projectName ?? device.ProjectArn, device.Status, null,
            device.Started, device.Started + LongestDeviceSession, device.InstanceArn, null),
        ASSession streaming => new RemoteSession(
            SessionServices.AppStream, streaming, streaming.SessionId, streaming.UserId, $"{streaming.StackName}/{streaming.FleetName}", streaming.State,
            streaming.ConnectionState, streaming.StartTime, streaming.MaxExpirationTime,
            streaming.InstanceId, streaming.EniPrivateIpAddress ?? streaming.EniIpv6Addresses.FirstOrDefault()),
        WksPoolSession pool => new RemoteSession(
            SessionServices.WorkSpaces, pool, pool.SessionId, pool.UserId, pool.PoolName ?? pool.PoolId,
            pool.HasEnded ? SessionStateValues.Expired : SessionStateValues.Active,
            pool.ConnectionState, pool.StartTime, pool.ExpirationTime, pool.InstanceId, pool.EniPrivateIpAddress),
        _ => null,
    };

    /// <summary>
    /// The session as it was seen last; as it is after its end where that is known, although no list has it any more. What it runs on
    /// keeps its name, which a look does not give.
    /// </summary>
    internal RemoteSession Renewed(RemoteSession? last, bool ended)
    {
        var source = (last ?? this).Source;
        return From(ended && source is UserSession user ? user.Ended() : source, Resource)!;
    }

    /// <summary>The session's key.</summary>
    public override string ToString() => SessionId;

    /// <summary>Gives the copy its source, as far as its properties tell.</summary>
    internal override void CompleteCopy()
    {
        base.CompleteCopy();
        // The names of stacks and fleets have no slash.
        var names = Resource?.Split('/') ?? [];
        Source = ResourceCopy.Make(
            Service switch
            {
                SessionServices.DeviceFarm => typeof(DFRemoteSession),
                SessionServices.AppStream => typeof(ASSession),
                _ => typeof(WksPoolSession),
            },
            property => property switch
            {
                nameof(SessionId) or nameof(DFRemoteSession.Arn) => SessionId,
                nameof(ASSession.UserId) or nameof(DFRemoteSession.DeviceName) => UserId,
                nameof(ASSession.StackName) => names.FirstOrDefault(),
                nameof(ASSession.FleetName) => names.LastOrDefault(),
                nameof(WksPoolSession.PoolName) => Resource,
                nameof(ASSession.State) or nameof(DFRemoteSession.Status) => State,
                nameof(ASSession.ConnectionState) => ConnectionState,
                nameof(ASSession.StartTime) or nameof(DFRemoteSession.Started) => StartTime,
                nameof(ASSession.MaxExpirationTime) or nameof(WksPoolSession.ExpirationTime) => ExpirationTime,
                nameof(ASSession.InstanceId) or nameof(DFRemoteSession.InstanceArn) => InstanceId,
                nameof(ASSession.EniPrivateIpAddress) => IpAddress,
                nameof(Region) => Region,
                nameof(ProfileName) => ProfileName,
                _ => null,
            });
    }
}
