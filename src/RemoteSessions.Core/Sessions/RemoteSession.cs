using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.Sessions;

/// <summary>A session of any service. Sessions of all services have the same properties.</summary>
public sealed class RemoteSession : AwsResource
{
    private SessionSummary? _summary;

    internal RemoteSession(string service, AwsResource source, SessionSummary summary) : base(source)
    {
        Service = service;
        Source = source;
        _summary = summary;
        SessionId = summary.SessionId ?? "";
        UserId = summary.UserId;
        Resource = summary.Resource;
        State = summary.State;
        ConnectionState = summary.ConnectionState;
        StartTime = summary.StartTime;
        ExpirationTime = summary.ExpirationTime;
        Duration = StartTime is { } start
            ? TimeSpan.FromSeconds(Math.Max(0, Math.Floor((source.ReadAt.LocalDateTime - start).TotalSeconds)))
            : null;
        DurationInSeconds = (int?)Duration?.TotalSeconds;
        InstanceId = summary.InstanceId;
        IpAddress = summary.IpAddresses is [var first, ..] ? first : null;
    }

    /// <summary>Describes the property that identifies a session.</summary>
    internal static ResourceIdentity Identity { get; } = new(typeof(RemoteSession), "remote session", null, nameof(SessionId));

    /// <summary>The service: DeviceFarm, AppStream, WorkSpaces, or WorkSpacesPersonal.</summary>
    public string Service { get; }

    /// <summary>The identifier of the session in its service. For Device Farm, the identifier is the ARN of the session.</summary>
    public string SessionId { get; }

    /// <summary>
    /// The user of the session. For Device Farm, this value is the name of the device, because AWS doesn't return the user of a Device Farm
    /// session.
    /// </summary>
    public string? UserId { get; }

    /// <summary>
    /// The resource that the session runs on: the project, the stack and fleet, the pool, or the directory of the desktop.
    /// </summary>
    public string? Resource { get; }

    /// <summary>
    /// The state as the service returns it. WorkSpaces doesn't return a state for a session in a pool, so the value is ACTIVE, or EXPIRED
    /// after the session has ended.
    /// </summary>
    public string? State { get; }

    /// <summary>
    /// CONNECTED or NOT_CONNECTED. The value is empty after the session has ended. The value is also empty for Device Farm sessions,
    /// because Device Farm doesn't return a connection state.
    /// </summary>
    public string? ConnectionState { get; }

    /// <summary>The time when the session started, or null if it hasn't started yet.</summary>
    public DateTime? StartTime { get; }

    /// <summary>The time when AWS ends the session, even if it's in use.</summary>
    public DateTime? ExpirationTime { get; }

    /// <summary>The age of the session when it was read, in whole seconds, according to the service's clock.</summary>
    public TimeSpan? Duration { get; }

    /// <summary>
    /// The value of <see cref="Duration"/> in seconds. This property is intended for JSON, because <c>ConvertTo-Json</c> writes a TimeSpan
    /// as an object with 15 members.
    /// </summary>
    public int? DurationInSeconds { get; }

    /// <summary>The instance that the session runs on. For Device Farm, this is the ARN of the private device instance.</summary>
    public string? InstanceId { get; }

    /// <summary>
    /// The private IP address of the instance. The value is the IPv4 address or, if the instance has no IPv4 address, the IPv6 address.
    /// Device Farm doesn't return the IP address of an instance.
    /// </summary>
    public string? IpAddress { get; }

    /// <summary>
    /// The source session, as an object of the service's own session type, such as ASSession. For a RemoteSession object that was created
    /// from a Clixml file or came from a job, the value is null until the source session is restored.
    /// </summary>
    internal AwsResource? Source { get; private set; }

    /// <summary>Indicates whether the session has ended.</summary>
    internal bool HasEnded => _summary?.HasEnded == true;

    /// <summary>Indicates whether the service has accepted a request to end the session but hasn't ended the session yet.</summary>
    internal bool IsEnding => _summary?.IsEnding == true;

    /// <summary>Indicates whether a user can work in the session.</summary>
    internal bool IsRunning => _summary?.IsRunning == true;

    /// <summary>Indicates whether the user is connected.</summary>
    internal bool IsConnected => ConnectionState == SessionConnectionStateValues.Connected;

    /// <summary>Indicates whether the user is disconnected.</summary>
    internal bool IsDisconnected => ConnectionState == SessionConnectionStateValues.NotConnected;

    /// <summary>Indicates whether the session is running and its user has disconnected.</summary>
    internal bool HasLeft => IsDisconnected && IsRunning;

    /// <summary>All IP addresses of the instance.</summary>
    internal IReadOnlyList<string> IpAddresses => _summary?.IpAddresses ?? [];

    /// <summary>
    /// The identifier of the list in which the service returns the session, such as the ID of the pool, or null if the list isn't known.
    /// </summary>
    internal string? ListKey => _summary?.ListKey;

    /// <summary>The text that argument completion shows instead of the session ID.</summary>
    internal string Label => _summary?.Label ?? SessionId;

    /// <summary>The tooltip that argument completion shows for the session.</summary>
    internal string Hint => _summary?.Hint ?? About;

    /// <summary>A description of the session for confirmation prompts, with the user, the state, and the resource.</summary>
    internal string About =>
        $"{UserId}, {(string.IsNullOrEmpty(ConnectionState) ? State : ConnectionState)} on {Resource}, {Service} {Region}";

    /// <summary>Sets the source session of a RemoteSession object that was imported from a Clixml file or received from a job.</summary>
    internal void Attach(AwsResource source, SessionSummary summary)
    {
        Source = source;
        _summary = summary;
    }

    /// <summary>Returns the identifier of the session.</summary>
    public override string ToString() => SessionId;
}
