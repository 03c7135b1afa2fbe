using RemoteSessions.Abstractions;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// A WorkSpaces pool: desktops that are assigned to users only for the duration of a session. AWS will end support for WorkSpaces Pools on
/// December 31, 2027.
/// </summary>
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

    /// <summary>Describes the properties and CSV columns that identify a WorkSpaces pool.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksPool), WorkSpacesMessages.PoolKind, "workspaces:workspacespool", nameof(PoolId), "PoolName", nameof(Name))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The ID of the pool, such as wspool-abc123def.</summary>
    public string? PoolId { get; }

    /// <summary>The name of the pool, which is unique and can't be changed.</summary>
    public string? Name { get; }

    /// <summary>The state of the pool: CREATING, STARTING, RUNNING, STOPPING, STOPPED, UPDATING, or DELETING.</summary>
    public string? State { get; }

    /// <summary>
    /// The running mode of the pool: AUTO_STOP (sessions start after a minute or two) or ALWAYS_ON (sessions start immediately, and
    /// desktops are billed even if no users are connected).
    /// </summary>
    public string? RunningMode { get; }

    /// <summary>The number of user sessions that the pool should provide.</summary>
    public int? Desired { get; }

    /// <summary>The number of user sessions that the running desktops provide.</summary>
    public int? Actual { get; }

    /// <summary>The number of user sessions in use.</summary>
    public int? Active { get; }

    /// <summary>The number of user sessions that are available to new users.</summary>
    public int? Available { get; }

    /// <summary>The errors that AWS reports for the pool, each with its code and message.</summary>
    public ErrorList Errors { get; }

    /// <summary>The description of the pool.</summary>
    public string? Description { get; }

    /// <summary>The ID of the bundle that the desktops are created from.</summary>
    public string? BundleId { get; }

    /// <summary>The ID of the directory that contains the users.</summary>
    public string? DirectoryId { get; }

    /// <summary>Indicates whether application settings are saved between sessions: ENABLED or DISABLED.</summary>
    public string? ApplicationSettings { get; }

    /// <summary>The name of the settings group that the application settings are saved under.</summary>
    public string? ApplicationSettingsGroup { get; }

    /// <summary>The name of the S3 bucket that the application settings are saved in.</summary>
    public string? ApplicationSettingsS3Bucket { get; }

    /// <summary>The number of seconds, from 60 to 36000, that a session waits for a disconnected user to reconnect.</summary>
    public int? DisconnectTimeoutInSeconds { get; }

    /// <summary>
    /// The number of seconds without input, from 0 to 36000, after which a user is disconnected. If the value is 0, users are never
    /// disconnected.
    /// </summary>
    public int? IdleDisconnectTimeoutInSeconds { get; }

    /// <summary>The maximum duration of a session in seconds, from 600 to 432000.</summary>
    public int? MaxUserDurationInSeconds { get; }

    /// <summary>The time when the pool was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The ARN of the pool. The tag commands identify a pool by its ID, not by its ARN.</summary>
    public string? Arn { get; }

    /// <summary>Returns the name of the pool.</summary>
    public override string ToString() => Name ?? PoolId ?? "";

    internal override string Key => PoolId ?? "";

    internal override string Label => Name ?? PoolId ?? "";

    internal override string TypeName => "pool";

    internal override string Hint => $"{State}, {RunningMode}, {PoolId}";

    internal override string CurrentState => State ?? "unknown";

    internal override ErrorList Problems => Errors;

    internal override int? AvailableSessions => Available;

    internal override int? DesiredSessions => Desired;

    internal override string Progress => WorkSpacesMessages.SessionsRunning(Actual ?? 0, Desired ?? 0);

    internal override string Service => Identity.Service!;

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
