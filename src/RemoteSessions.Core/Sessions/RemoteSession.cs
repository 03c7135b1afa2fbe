using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.Sessions;

/// <summary>A session of any of the three services, in one shape: who is on what, since when.</summary>
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

    /// <summary>The session as its own service has it; null of a copy until its kind completes it.</summary>
    internal AwsResource? Source { get; private set; }

    /// <summary>Whether it has ended.</summary>
    internal bool HasEnded => _summary?.HasEnded == true;

    /// <summary>Whether its end was requested, and the service is about to end it.</summary>
    internal bool IsEnding => _summary?.IsEnding == true;

    /// <summary>Whether a user can work in it.</summary>
    internal bool IsRunning => _summary?.IsRunning == true;

    /// <summary>Whether its user is connected.</summary>
    internal bool IsConnected => ConnectionState == SessionConnectionStateValues.Connected;

    /// <summary>Whether its user is not connected.</summary>
    internal bool IsDisconnected => ConnectionState == SessionConnectionStateValues.NotConnected;

    /// <summary>Whether it runs, and its user has left.</summary>
    internal bool HasLeft => IsDisconnected && IsRunning;

    /// <summary>All addresses of the instance.</summary>
    internal IReadOnlyList<string> IpAddresses => _summary?.IpAddresses ?? [];

    /// <summary>Which of its service's lists it is in; null where that isn't known.</summary>
    internal string? ListKey => _summary?.ListKey;

    /// <summary>What completion shows instead of the id.</summary>
    internal string Label => _summary?.Label ?? SessionId;

    /// <summary>What completion says about it.</summary>
    internal string Hint => _summary?.Hint ?? About;

    /// <summary>Whose it is, its state and what it runs on, as a question says it.</summary>
    internal string About =>
        $"{UserId}, {(string.IsNullOrEmpty(ConnectionState) ? State : ConnectionState)} on {Resource}, {Service} {Region}";

    /// <summary>Gives a copy its source.</summary>
    internal void Attach(AwsResource source, SessionSummary summary)
    {
        Source = source;
        _summary = summary;
    }

    /// <summary>The session's key.</summary>
    public override string ToString() => SessionId;
}
