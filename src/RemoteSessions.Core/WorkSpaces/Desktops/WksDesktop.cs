using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>A personal WorkSpace: the desktop that one user has.</summary>
public sealed class WksDesktop : AwsResource
{
    // Set after the desktop was read: the service describes desktops and their connections in different lists.
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
        // The service leaves these out if a volume isn't encrypted.
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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksDesktop), "WorkSpaces desktop", "workspaces:workspace", nameof(WorkspaceId), "Id")
    { Service = "WorkSpacesPersonal" };

    /// <summary>The desktop's ID, such as ws-abc123def.</summary>
    public string? WorkspaceId { get; }

    /// <summary>The user who has the desktop.</summary>
    public string? UserName { get; }

    /// <summary>The name of a desktop that belongs to no user.</summary>
    public string? WorkspaceName { get; }

    /// <summary>The name of the computer.</summary>
    public string? ComputerName { get; }

    /// <summary>AVAILABLE, STOPPED, UNHEALTHY, ERROR, or another state.</summary>
    public string? State { get; }

    /// <summary>CONNECTED, DISCONNECTED, or UNKNOWN. Null if it wasn't read, or if the service reported none for the desktop.</summary>
    public string? ConnectionState { get => _isJoined ? _connection?.ConnectionState : field; }

    /// <summary>When a user was connected last. Null if none ever was, or if it wasn't read.</summary>
    public DateTime? LastKnownUserConnectionTimestamp
    {
        get => _isJoined ? Local(_connection?.LastKnownUserConnectionTimestamp) : field;
    }

    /// <summary>When the service checked the connection.</summary>
    public DateTime? ConnectionStateCheckTimestamp
    {
        get => _isJoined ? Local(_connection?.ConnectionStateCheckTimestamp) : field;
    }

    /// <summary>ALWAYS_ON, AUTO_STOP (stops some time after the user has disconnected), or MANUAL.</summary>
    public string? RunningMode { get; }

    /// <summary>After how many minutes without a user an AUTO_STOP desktop stops.</summary>
    public int? RunningModeAutoStopTimeoutInMinutes { get; }

    /// <summary>The size: VALUE, STANDARD, PERFORMANCE, POWER, ...</summary>
    public string? ComputeTypeName { get; }

    /// <summary>Size of the root volume in GiB.</summary>
    public int? RootVolumeSizeGib { get; }

    /// <summary>Size of the user volume in GiB.</summary>
    public int? UserVolumeSizeGib { get; }

    /// <summary>The streaming protocol: WSP (also called DCV) or PCOIP.</summary>
    public TextList Protocols { get; }

    /// <summary>The operating system.</summary>
    public string? OperatingSystemName { get; }

    /// <summary>The private IPv4 address.</summary>
    public string? IpAddress { get; }

    /// <summary>The IPv6 address.</summary>
    public string? Ipv6Address { get; }

    /// <summary>The bundle that the desktop was made from.</summary>
    public string? BundleId { get; }

    /// <summary>The directory that the user is in.</summary>
    public string? DirectoryId { get; }

    /// <summary>The subnet.</summary>
    public string? SubnetId { get; }

    /// <summary>The KMS key with which volumes are encrypted.</summary>
    public string? VolumeEncryptionKey { get; }

    /// <summary>Whether the root volume is encrypted.</summary>
    public bool RootVolumeEncryptionEnabled { get; }

    /// <summary>Whether the user volume is encrypted.</summary>
    public bool UserVolumeEncryptionEnabled { get; }

    /// <summary>What is being changed, such as ROOT_VOLUME=UPDATE_IN_PROGRESS.</summary>
    public TextList ModificationStates { get; }

    /// <summary>The standby of this desktop in another Region, or the desktop that this one is the standby of.</summary>
    public string? RelatedWorkspaceId { get; }

    /// <summary>The Region of the related desktop.</summary>
    public string? RelatedWorkspaceRegion { get; }

    /// <summary>What the related desktop is: STANDBY, or PRIMARY if this one is the standby.</summary>
    public string? RelatedWorkspaceType { get; }

    /// <summary>Whether data is replicated to the standby: NO_REPLICATION or PRIMARY_AS_SOURCE.</summary>
    public string? DataReplication { get; }

    /// <summary>When the data that a standby would start with was saved.</summary>
    public DateTime? RecoverySnapshotTime { get; }

    /// <summary>Whether connections use AWS Global Accelerator.</summary>
    public string? GlobalAcceleratorMode { get; }

    /// <summary>The code of the error if the desktop couldn't be created.</summary>
    public string? ErrorCode { get; }

    /// <summary>The service's description of that error.</summary>
    public string? ErrorMessage { get; }

    /// <summary>The ID.</summary>
    public override string ToString() => WorkspaceId ?? "";

    /// <summary>What the service knows it by.</summary>
    internal string Key => WorkspaceId ?? "";

    /// <summary>What users know it by.</summary>
    internal string Label => UserName is { Length: > 0 } user && user != DesktopClient.NoUser ? user : WorkspaceName ?? Key;

    /// <summary>Whether its user is connected.</summary>
    internal bool IsConnected => ConnectionState == ConnectionStateValues.Connected;

    /// <summary>Whether it is the standby of a desktop in another Region.</summary>
    internal bool IsStandby => RelatedWorkspaceType == StandbyWorkspaceRelationshipTypeValues.Primary;

    /// <summary>Whether it takes part in a change that hasn't ended.</summary>
    internal bool IsChanging => ModificationStates.Any(
        change => !change.EndsWith(ModificationStateValues.UpdateFailed, StringComparison.Ordinal));

    /// <summary>
    /// Whether nobody has used the desktop since a time. The result is false for a standby desktop, and if the connection wasn't read.
    /// </summary>
    /// <param name="since">The time.</param>
    /// <param name="includeNeverUsed">The result for a desktop without any known connection, such as a new desktop.</param>
    internal bool IsUnused(DateTimeOffset since, bool includeNeverUsed) => ConnectionState is not null && !IsConnected && !IsStandby
        && (LastKnownUserConnectionTimestamp is { } used ? used < since.LocalDateTime : includeNeverUsed);

    /// <summary>The same desktop with its connection; null if the service reported none.</summary>
    internal WksDesktop With(WorkspaceConnectionStatus? connection)
    {
        var joined = (WksDesktop)MemberwiseClone();
        joined._connection = connection;
        joined._isJoined = true;
        return joined;
    }
}
