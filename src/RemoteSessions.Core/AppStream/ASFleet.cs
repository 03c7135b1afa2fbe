using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using ResourceError = RemoteSessions.Resources.ResourceError;

namespace RemoteSessions.AppStream;

/// <summary>
/// An AppStream 2.0 (WorkSpaces Applications) fleet: a group of instances that users stream applications or desktops from.
/// </summary>
public sealed class ASFleet : CapacityResource
{
    internal ASFleet(Fleet wire, ResourceOrigin origin) : base(origin)
    {
        Name = wire.Name;
        State = wire.State;
        FleetType = wire.FleetType;
        InstanceType = wire.InstanceType;
        Desired = wire.ComputeCapacityStatus?.Desired;
        Running = wire.ComputeCapacityStatus?.Running;
        InUse = wire.ComputeCapacityStatus?.InUse;
        Available = wire.ComputeCapacityStatus?.Available;
        DesiredUserSessions = wire.ComputeCapacityStatus?.DesiredUserSessions;
        ActualUserSessions = wire.ComputeCapacityStatus?.ActualUserSessions;
        ActiveUserSessions = wire.ComputeCapacityStatus?.ActiveUserSessions;
        AvailableUserSessions = wire.ComputeCapacityStatus?.AvailableUserSessions;
        Draining = wire.ComputeCapacityStatus?.Draining;
        DrainModeActiveUserSessions = wire.ComputeCapacityStatus?.DrainModeActiveUserSessions;
        DrainModeUnusedUserSessions = wire.ComputeCapacityStatus?.DrainModeUnusedUserSessions;
        FleetErrors = new ErrorList(wire.FleetErrors.Present().Select(error => new ResourceError(error.ErrorCode, error.ErrorMessage)));
        DisplayName = wire.DisplayName;
        Description = wire.Description;
        ImageName = wire.ImageName;
        ImageArn = wire.ImageArn;
        Platform = wire.Platform;
        StreamView = wire.StreamView;
        MaxUserDurationInSeconds = wire.MaxUserDurationInSeconds;
        DisconnectTimeoutInSeconds = wire.DisconnectTimeoutInSeconds;
        IdleDisconnectTimeoutInSeconds = wire.IdleDisconnectTimeoutInSeconds;
        MaxConcurrentSessions = wire.MaxConcurrentSessions;
        MaxSessionsPerInstance = wire.MaxSessionsPerInstance;
        EnableDefaultInternetAccess = wire.EnableDefaultInternetAccess;
        SubnetIds = new TextList(wire.VpcConfig?.SubnetIds);
        SecurityGroupIds = new TextList(wire.VpcConfig?.SecurityGroupIds);
        DirectoryName = wire.DomainJoinInfo?.DirectoryName;
        OrganizationalUnitDistinguishedName = wire.DomainJoinInfo?.OrganizationalUnitDistinguishedName;
        IamRoleArn = wire.IamRoleArn;
        UsbDeviceFilterStrings = new TextList(wire.UsbDeviceFilterStrings);
        SessionScriptS3Bucket = wire.SessionScriptS3Location?.S3Bucket;
        SessionScriptS3Key = wire.SessionScriptS3Location?.S3Key;
        RootVolumeSizeInGb = wire.RootVolumeConfig?.VolumeSizeInGb;
        DisableIMDSV1 = wire.DisableIMDSV1;
        Created = Local(wire.CreatedTime);
        Arn = wire.Arn;
    }

    /// <summary>Describes the properties and CSV columns that identify an AppStream fleet.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASFleet), AppStreamMessages.FleetKind, "appstream:fleet", "FleetName", nameof(Name))
    { Service = AwsService.AppStream.Name };

    /// <summary>The name of the fleet, which is unique in the account and Region.</summary>
    public string? Name { get; }

    /// <summary>
    /// The state of the fleet: STARTING, RUNNING, STOPPING, or STOPPED. A RUNNING fleet might not have any available instances (see
    /// <see cref="Available"/>).
    /// </summary>
    public string? State { get; }

    /// <summary>
    /// The type of the fleet: ALWAYS_ON (instances run, and are billed, even without users), ON_DEMAND (instances start when users
    /// connect), or ELASTIC.
    /// </summary>
    public string? FleetType { get; }

    /// <summary>The instance type of the fleet, such as stream.standard.medium.</summary>
    public string? InstanceType { get; }

    /// <summary>The number of instances that the fleet should have.</summary>
    public int? Desired { get; }

    /// <summary>The number of running instances.</summary>
    public int? Running { get; }

    /// <summary>The number of instances that users are streaming from.</summary>
    public int? InUse { get; }

    /// <summary>The number of instances that are available to new users.</summary>
    public int? Available { get; }

    /// <summary>For multi-session fleets, the number of user sessions that the fleet should provide.</summary>
    public int? DesiredUserSessions { get; }

    /// <summary>For multi-session fleets, the number of user sessions that the running instances provide.</summary>
    public int? ActualUserSessions { get; }

    /// <summary>For multi-session fleets, the number of user sessions in use.</summary>
    public int? ActiveUserSessions { get; }

    /// <summary>For multi-session fleets, the number of user sessions that are available to new users.</summary>
    public int? AvailableUserSessions { get; }

    /// <summary>
    /// For multi-session fleets, the number of draining instances. A draining instance accepts no new sessions and is replaced when its
    /// last session ends.
    /// </summary>
    public int? Draining { get; }

    /// <summary>For multi-session fleets, the number of sessions in use on draining instances.</summary>
    public int? DrainModeActiveUserSessions { get; }

    /// <summary>
    /// For multi-session fleets, the unused capacity of draining instances, as a number of sessions. Draining instances don't accept new
    /// sessions.
    /// </summary>
    public int? DrainModeUnusedUserSessions { get; }

    /// <summary>The errors that AWS reports for the fleet, each with its code and message.</summary>
    public ErrorList FleetErrors { get; }

    /// <summary>The display name of the fleet.</summary>
    public string? DisplayName { get; }

    /// <summary>The description of the fleet.</summary>
    public string? Description { get; }

    /// <summary>The name of the image that instances are created from.</summary>
    public string? ImageName { get; }

    /// <summary>The ARN of the image that instances are created from.</summary>
    public string? ImageArn { get; }

    /// <summary>The operating system of the fleet. AWS requires this setting only for ELASTIC fleets.</summary>
    public string? Platform { get; }

    /// <summary>The view that users see: APP (only applications) or DESKTOP (the desktop of the operating system).</summary>
    public string? StreamView { get; }

    /// <summary>The maximum duration of a session in seconds, from 600 to 432000.</summary>
    public int? MaxUserDurationInSeconds { get; }

    /// <summary>The number of seconds, from 60 to 36000, that a session waits for a disconnected user to reconnect.</summary>
    public int? DisconnectTimeoutInSeconds { get; }

    /// <summary>
    /// The number of seconds without input after which a user is disconnected. If the value is 0, users are never disconnected.
    /// </summary>
    public int? IdleDisconnectTimeoutInSeconds { get; }

    /// <summary>For ELASTIC fleets, the maximum number of concurrent sessions.</summary>
    public int? MaxConcurrentSessions { get; }

    /// <summary>For multi-session fleets, the maximum number of users who share an instance.</summary>
    public int? MaxSessionsPerInstance { get; }

    /// <summary>Indicates whether instances have internet access without a NAT gateway.</summary>
    public bool? EnableDefaultInternetAccess { get; }

    /// <summary>The IDs of the subnets for the network interfaces of the instances.</summary>
    public TextList SubnetIds { get; }

    /// <summary>The IDs of the security groups for the network interfaces of the instances.</summary>
    public TextList SecurityGroupIds { get; }

    /// <summary>The Active Directory domain that instances join.</summary>
    public string? DirectoryName { get; }

    /// <summary>The organizational unit in which the computer accounts of the instances are created.</summary>
    public string? OrganizationalUnitDistinguishedName { get; }

    /// <summary>The ARN of the IAM role that applications on the instances can use.</summary>
    public string? IamRoleArn { get; }

    /// <summary>The filters for the USB devices that users can use in a session.</summary>
    public TextList UsbDeviceFilterStrings { get; }

    /// <summary>For ELASTIC fleets, the name of the S3 bucket that contains the session scripts.</summary>
    public string? SessionScriptS3Bucket { get; }

    /// <summary>For ELASTIC fleets, the object key of the session scripts in the S3 bucket.</summary>
    public string? SessionScriptS3Key { get; }

    /// <summary>
    /// The size, in GB, of the root volume of each instance. AWS bills volumes larger than 200 GB in every state of the fleet.
    /// </summary>
    public int? RootVolumeSizeInGb { get; }

    /// <summary>Indicates whether instances accept only version 2 of the instance metadata service (IMDS).</summary>
    public bool? DisableIMDSV1 { get; }

    /// <summary>The time when the fleet was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The ARN of the fleet.</summary>
    public string? Arn { get; }

    /// <summary>Returns the name of the fleet.</summary>
    public override string ToString() => Name ?? "";

    internal override string Key => Name ?? "";

    internal override string Label => Name ?? "";

    internal override string TypeName => AppStreamMessages.FleetTypeOf(FleetType);

    internal override string Hint => $"{State}, {FleetType} {InstanceType}";

    internal override string CurrentState => State ?? "unknown";

    internal override ErrorList Problems => FleetErrors;

    // An ELASTIC fleet starts instances on demand, so it has no available instances.
    internal override int? AvailableSessions => FleetType == FleetTypeValues.Elastic ? null : AvailableUserSessions ?? Available;

    internal override int? DesiredSessions => FleetType == FleetTypeValues.Elastic ? null : DesiredUserSessions ?? Desired;

    internal override bool IsScalable => FleetType != FleetTypeValues.Elastic;

    internal override string Progress => AppStreamMessages.InstancesRunning(Running ?? 0, Desired ?? 0);

    internal override string Service => Identity.Service!;

    private protected override CapacityFigures Figures(IReadOnlyCollection<RemoteSession>? sessions)
    {
        var isRunning = State == CapacityStates.Running;
        var figures = new CapacityFigures { Type = FleetType, State = CurrentState, IsRunning = isRunning, Errors = FleetErrors };
        if (FleetType == FleetTypeValues.Elastic)
        {
            // An instance of an ELASTIC fleet exists only as long as its session, so every running instance is in use.
            return figures with
            {
                Desired = MaxConcurrentSessions,
                Running = sessions?.Count,
                InUse = sessions?.Count,
                Available = sessions is null ? null : Math.Max(0, MaxConcurrentSessions.GetValueOrDefault() - sessions.Count),
                Whole = isRunning ? MaxConcurrentSessions : null,
            };
        }

        if (DesiredUserSessions is null)
        {
            return figures with
            {
                Unit = RemoteSessionCapacity.InstanceUnit,
                Desired = Desired,
                Running = Running,
                InUse = InUse,
                Available = Available,
                Whole = Running,
            };
        }

        // AWS reports the sessions on draining instances separately from the other sessions.
        var running = Sum(ActualUserSessions, DrainModeActiveUserSessions);
        return figures with
        {
            Desired = DesiredUserSessions,
            Running = running,
            InUse = Sum(ActiveUserSessions, DrainModeActiveUserSessions),
            Available = AvailableUserSessions,
            Whole = running,
        };
    }

    private static int? Sum(int? part, int? draining) => part is null ? draining : part + draining.GetValueOrDefault();
}
