using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>A personal WorkSpace, which is a desktop that is assigned to one user.</summary>
public sealed class WksDesktop : AwsResource
{
    // The connection status is set after the desktop is read, because the service returns desktops and connection statuses in different
    // lists.
    private WorkspaceConnectionStatus? _connection;
    private bool _isJoined;

    internal WksDesktop(Workspace wire, ResourceOrigin origin) : base(origin)
    {
        WorkspaceId = wire.WorkspaceId;
        UserName = wire.UserName;
        WorkspaceName = wire.WorkspaceName;
        ComputerName = wire.ComputerName;
        State = wire.State;
        RunningMode = wire.WorkspaceProperties?.RunningMode;
        RunningModeAutoStopTimeoutInMinutes = wire.WorkspaceProperties?.RunningModeAutoStopTimeoutInMinutes;
        ComputeTypeName = wire.WorkspaceProperties?.ComputeTypeName;
        RootVolumeSizeGib = wire.WorkspaceProperties?.RootVolumeSizeGib;
        UserVolumeSizeGib = wire.WorkspaceProperties?.UserVolumeSizeGib;
        Protocols = new TextList(wire.WorkspaceProperties?.Protocols);
        OperatingSystemName = wire.WorkspaceProperties?.OperatingSystemName;
        IpAddress = wire.IpAddress;
        Ipv6Address = wire.Ipv6Address;
        BundleId = wire.BundleId;
        DirectoryId = wire.DirectoryId;
        SubnetId = wire.SubnetId;
        VolumeEncryptionKey = wire.VolumeEncryptionKey;
        // The service omits these values if a volume isn't encrypted.
        RootVolumeEncryptionEnabled = wire.RootVolumeEncryptionEnabled == true;
        UserVolumeEncryptionEnabled = wire.UserVolumeEncryptionEnabled == true;
        ModificationStates = new TextList(wire.ModificationStates.Present().Select(change => $"{change.Resource}={change.State}"));
        var related = wire.RelatedWorkspaces.Present().FirstOrDefault();
        RelatedWorkspaceId = related?.WorkspaceId;
        RelatedWorkspaceRegion = related?.Region;
        RelatedWorkspaceType = related?.Type;
        var standby = wire.StandbyWorkspacesProperties.Present().FirstOrDefault();
        DataReplication = wire.DataReplicationSettings?.DataReplication ?? standby?.DataReplication;
        RecoverySnapshotTime = Local(wire.DataReplicationSettings?.RecoverySnapshotTime ?? standby?.RecoverySnapshotTime);
        GlobalAcceleratorMode = wire.WorkspaceProperties?.GlobalAccelerator?.Mode;
        ErrorCode = wire.ErrorCode;
        ErrorMessage = wire.ErrorMessage;
        ConnectionState = null;
        ConnectionStateCheckTimestamp = null;
        LastKnownUserConnectionTimestamp = null;
    }

    /// <summary>Describes the properties and CSV columns that identify a personal WorkSpace.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksDesktop), "WorkSpaces desktop", "workspaces:workspace", nameof(WorkspaceId), "Id")
    { Service = "WorkSpacesPersonal" };

    /// <summary>The ID of the desktop, such as ws-abc123def.</summary>
    public string? WorkspaceId { get; }

    /// <summary>The name of the user that the desktop is assigned to.</summary>
    public string? UserName { get; }

    /// <summary>The name of a desktop that isn't assigned to a user.</summary>
    public string? WorkspaceName { get; }

    /// <summary>The computer name of the desktop.</summary>
    public string? ComputerName { get; }

    /// <summary>The state of the desktop, such as AVAILABLE, STOPPED, UNHEALTHY, or ERROR.</summary>
    public string? State { get; }

    /// <summary>
    /// The connection state of the desktop: CONNECTED, DISCONNECTED, or UNKNOWN. The value is null if the state wasn't read, or if the
    /// service didn't return it.
    /// </summary>
    public string? ConnectionState { get => _isJoined ? _connection?.ConnectionState : field; }

    /// <summary>
    /// The time when a user was last connected. The value is null if no user has ever connected, or if the time wasn't read.
    /// </summary>
    public DateTime? LastKnownUserConnectionTimestamp
    {
        get => _isJoined ? Local(_connection?.LastKnownUserConnectionTimestamp) : field;
    }

    /// <summary>The time when the service checked the connection.</summary>
    public DateTime? ConnectionStateCheckTimestamp
    {
        get => _isJoined ? Local(_connection?.ConnectionStateCheckTimestamp) : field;
    }

    /// <summary>
    /// The running mode of the desktop: ALWAYS_ON, AUTO_STOP (the desktop stops some time after the user disconnects), or MANUAL.
    /// </summary>
    public string? RunningMode { get; }

    /// <summary>The number of minutes without a connected user after which an AUTO_STOP desktop stops.</summary>
    public int? RunningModeAutoStopTimeoutInMinutes { get; }

    /// <summary>The compute type of the desktop, such as VALUE, STANDARD, PERFORMANCE, or POWER.</summary>
    public string? ComputeTypeName { get; }

    /// <summary>The size of the root volume in GiB.</summary>
    public int? RootVolumeSizeGib { get; }

    /// <summary>The size of the user volume in GiB.</summary>
    public int? UserVolumeSizeGib { get; }

    /// <summary>The streaming protocol: WSP (also called DCV) or PCOIP.</summary>
    public TextList Protocols { get; }

    /// <summary>The operating system of the desktop.</summary>
    public string? OperatingSystemName { get; }

    /// <summary>The private IPv4 address of the desktop.</summary>
    public string? IpAddress { get; }

    /// <summary>The IPv6 address of the desktop.</summary>
    public string? Ipv6Address { get; }

    /// <summary>The ID of the bundle that the desktop was created from.</summary>
    public string? BundleId { get; }

    /// <summary>The ID of the directory that contains the user.</summary>
    public string? DirectoryId { get; }

    /// <summary>The ID of the desktop's subnet.</summary>
    public string? SubnetId { get; }

    /// <summary>The KMS key that the volumes are encrypted with.</summary>
    public string? VolumeEncryptionKey { get; }

    /// <summary>Indicates whether the root volume is encrypted.</summary>
    public bool RootVolumeEncryptionEnabled { get; }

    /// <summary>Indicates whether the user volume is encrypted.</summary>
    public bool UserVolumeEncryptionEnabled { get; }

    /// <summary>The changes that are in progress, such as ROOT_VOLUME=UPDATE_IN_PROGRESS.</summary>
    public TextList ModificationStates { get; }

    /// <summary>
    /// The ID of the standby desktop in another Region, or of the primary desktop if this desktop is the standby desktop.
    /// </summary>
    public string? RelatedWorkspaceId { get; }

    /// <summary>The Region of the related desktop.</summary>
    public string? RelatedWorkspaceRegion { get; }

    /// <summary>The type of the related desktop: PRIMARY if this desktop is a standby desktop; otherwise, STANDBY.</summary>
    public string? RelatedWorkspaceType { get; }

    /// <summary>Indicates whether data is replicated to the standby desktop: NO_REPLICATION or PRIMARY_AS_SOURCE.</summary>
    public string? DataReplication { get; }

    /// <summary>The time of the snapshot that the standby desktop would start from.</summary>
    public DateTime? RecoverySnapshotTime { get; }

    /// <summary>Indicates whether connections use AWS Global Accelerator.</summary>
    public string? GlobalAcceleratorMode { get; }

    /// <summary>The error code if the desktop couldn't be created.</summary>
    public string? ErrorCode { get; }

    /// <summary>The error message if the desktop couldn't be created.</summary>
    public string? ErrorMessage { get; }

    /// <summary>Returns the ID of the desktop.</summary>
    public override string ToString() => WorkspaceId ?? "";

    /// <summary>The identifier of the desktop in service calls.</summary>
    internal string Key => WorkspaceId ?? "";

    /// <summary>The name of the desktop in output and messages.</summary>
    internal string Label => UserName is { Length: > 0 } user && user != DesktopClient.NoUser ? user : WorkspaceName ?? Key;

    /// <summary>Indicates whether the user of the desktop is connected.</summary>
    internal bool IsConnected => ConnectionState == ConnectionStateValues.Connected;

    /// <summary>Indicates whether the desktop is the standby desktop for a desktop in another Region.</summary>
    internal bool IsStandby => RelatedWorkspaceType == StandbyWorkspaceRelationshipTypeValues.Primary;

    /// <summary>
    /// Returns true if this module recognizes the state of the desktop and the state isn't one of the specified states. Returns false for a
    /// state that this module doesn't recognize, such as a state that AWS added later.
    /// </summary>
    internal bool IsKnownNotToBe(IEnumerable<string> states) => WorkspaceStateValues.All.Contains(State) && !states.Contains(State);

    /// <summary>Indicates whether a change to the desktop is in progress.</summary>
    internal bool IsChanging => ModificationStates.Any(
        change => !change.EndsWith(ModificationStateValues.UpdateFailed, StringComparison.Ordinal));

    /// <summary>
    /// Returns whether the desktop hasn't been used since the specified time. The result is false if the desktop is a standby desktop or if
    /// its connection status wasn't read.
    /// </summary>
    /// <param name="since">The time.</param>
    /// <param name="includeNeverUsed">Indicates whether the method returns true for a desktop without a recorded connection, such as a new
    /// desktop.</param>
    internal bool IsUnused(DateTimeOffset since, bool includeNeverUsed) => ConnectionState is not null && !IsConnected && !IsStandby
        && (LastKnownUserConnectionTimestamp is { } used ? used < since.LocalDateTime : includeNeverUsed);

    /// <summary>
    /// Copies the desktop, sets the connection status of the copy, and returns the copy. The connection status is null if the service
    /// didn't return it.
    /// </summary>
    internal WksDesktop With(WorkspaceConnectionStatus? connection)
    {
        var joined = (WksDesktop)MemberwiseClone();
        joined._connection = connection;
        joined._isJoined = true;
        return joined;
    }
}
