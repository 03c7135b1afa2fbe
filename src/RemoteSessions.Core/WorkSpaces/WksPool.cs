using RemoteSessions.Abstractions;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>A WorkSpaces pool: desktops that users get for a session. WorkSpaces Pools ends on 2027-12-31.</summary>
public sealed class WksPool : CapacityResource
{
    internal WksPool(WorkspacesPool wire, ResourceOrigin origin) : base(origin)
    {
        PoolId = wire.PoolId;
        Name = wire.PoolName;
        State = wire.State;
        RunningMode = wire.RunningMode;
        Desired = wire.CapacityStatus?.DesiredUserSessions;
        Actual = wire.CapacityStatus?.ActualUserSessions;
        Active = wire.CapacityStatus?.ActiveUserSessions;
        Available = wire.CapacityStatus?.AvailableUserSessions;
        Errors = new ErrorList(wire.Errors.Present().Select(error => new ResourceError(error.ErrorCode, error.ErrorMessage)));
        Description = wire.Description;
        BundleId = wire.BundleId;
        DirectoryId = wire.DirectoryId;
        ApplicationSettings = wire.ApplicationSettings?.Status;
        ApplicationSettingsGroup = wire.ApplicationSettings?.SettingsGroup;
        ApplicationSettingsS3Bucket = wire.ApplicationSettings?.S3BucketName;
        DisconnectTimeoutInSeconds = wire.TimeoutSettings?.DisconnectTimeoutInSeconds;
        IdleDisconnectTimeoutInSeconds = wire.TimeoutSettings?.IdleDisconnectTimeoutInSeconds;
        MaxUserDurationInSeconds = wire.TimeoutSettings?.MaxUserDurationInSeconds;
        Created = Local(wire.CreatedAt);
        Arn = wire.PoolArn;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksPool), "WorkSpaces pool", "workspaces:workspacespool", nameof(PoolId), "PoolName", nameof(Name))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The pool's key, such as wspool-abc123def.</summary>
    public string? PoolId { get; }

    /// <summary>The pool's name; unique, and for ever.</summary>
    public string? Name { get; }

    /// <summary>CREATING, STARTING, RUNNING, STOPPING, STOPPED, UPDATING or DELETING.</summary>
    public string? State { get; }

    /// <summary>AUTO_STOP (a session begins after a minute or two) or ALWAYS_ON (at once, and billed without users).</summary>
    public string? RunningMode { get; }

    /// <summary>User sessions that there is to be room for.</summary>
    public int? Desired { get; }

    /// <summary>User sessions that there is room for.</summary>
    public int? Actual { get; }

    /// <summary>User sessions that users have.</summary>
    public int? Active { get; }

    /// <summary>User sessions that can begin now.</summary>
    public int? Available { get; }

    /// <summary>What keeps the pool from running, as the service says it: code and message.</summary>
    public ErrorList Errors { get; }

    /// <summary>The description.</summary>
    public string? Description { get; }

    /// <summary>The bundle that the desktops are made from.</summary>
    public string? BundleId { get; }

    /// <summary>The directory that the users are in.</summary>
    public string? DirectoryId { get; }

    /// <summary>Whether settings of applications are kept between sessions: ENABLED or DISABLED.</summary>
    public string? ApplicationSettings { get; }

    /// <summary>Under which name they are kept.</summary>
    public string? ApplicationSettingsGroup { get; }

    /// <summary>In which bucket.</summary>
    public string? ApplicationSettingsS3Bucket { get; }

    /// <summary>Seconds that a session waits for its user to come back, 60 to 36000.</summary>
    public int? DisconnectTimeoutInSeconds { get; }

    /// <summary>Seconds without input after which a user is disconnected, 0 (never) to 36000.</summary>
    public int? IdleDisconnectTimeoutInSeconds { get; }

    /// <summary>Seconds after which a session ends, 600 to 432000.</summary>
    public int? MaxUserDurationInSeconds { get; }

    /// <summary>When the pool was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The ARN. Tags go by the id, not by this.</summary>
    public string? Arn { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? PoolId ?? "";

    internal override string Key => PoolId ?? "";

    internal override string Label => Name ?? PoolId ?? "";

    internal override string TypeName => "pool";

    internal override string Hint => $"{State}, {RunningMode}, {PoolId}";

    internal override string CurrentState => State ?? "unknown";

    internal override ErrorList Problems => Errors;

    internal override int? AvailableSessions => Available;

    internal override int? DesiredSessions => Desired;

    internal override string Progress => $"{Actual ?? 0} of {Desired ?? 0} user sessions";

    private protected override string Service => Identity.Service!;

    private protected override CapacityFigures Figures(IReadOnlyCollection<RemoteSession>? sessions) => new()
    {
        Type = RunningMode,
        State = CurrentState,
        IsRunning = State == CapacityStates.Running,
        Desired = Desired,
        Running = Actual,
        InUse = Active,
        Available = Available,
        Whole = Actual,
        Errors = Errors,
    };
}
