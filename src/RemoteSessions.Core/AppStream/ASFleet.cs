using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using ResourceError = RemoteSessions.Resources.ResourceError;

namespace RemoteSessions.AppStream;

/// <summary>An AppStream 2.0 (WorkSpaces Applications) fleet: the instances that users stream from.</summary>
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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASFleet), "AppStream fleet", "appstream:fleet", "FleetName", nameof(Name))
    { Service = AwsService.AppStream.Name };

    /// <summary>The fleet's name, which is its key.</summary>
    public string? Name { get; }

    /// <summary>STARTING, RUNNING, STOPPING or STOPPED. RUNNING promises no free instance: see <see cref="Available"/>.</summary>
    public string? State { get; }

    /// <summary>ALWAYS_ON (instances run and are billed without users), ON_DEMAND (they start when a user comes) or ELASTIC.</summary>
    public string? FleetType { get; }

    /// <summary>The size of an instance, such as stream.standard.medium.</summary>
    public string? InstanceType { get; }

    /// <summary>Instances that are wanted.</summary>
    public int? Desired { get; }

    /// <summary>Instances that run.</summary>
    public int? Running { get; }

    /// <summary>Instances that users stream from.</summary>
    public int? InUse { get; }

    /// <summary>Instances that can take a user now.</summary>
    public int? Available { get; }

    /// <summary>Multi-session fleets: sessions that there is to be room for.</summary>
    public int? DesiredUserSessions { get; }

    /// <summary>Multi-session fleets: sessions that there is room for.</summary>
    public int? ActualUserSessions { get; }

    /// <summary>Multi-session fleets: sessions that users have.</summary>
    public int? ActiveUserSessions { get; }

    /// <summary>Multi-session fleets: sessions that can begin now.</summary>
    public int? AvailableUserSessions { get; }

    /// <summary>Multi-session fleets: instances that take no new sessions and are replaced when empty.</summary>
    public int? Draining { get; }

    /// <summary>Multi-session fleets: sessions on draining instances.</summary>
    public int? DrainModeActiveUserSessions { get; }

    /// <summary>Multi-session fleets: room on draining instances that is no longer given out.</summary>
    public int? DrainModeUnusedUserSessions { get; }

    /// <summary>What keeps instances from starting, as the service says it: code and message.</summary>
    public ErrorList FleetErrors { get; }

    /// <summary>The name that users see.</summary>
    public string? DisplayName { get; }

    /// <summary>The description.</summary>
    public string? Description { get; }

    /// <summary>The image that instances start from.</summary>
    public string? ImageName { get; }

    /// <summary>The ARN of that image.</summary>
    public string? ImageArn { get; }

    /// <summary>The operating system; Elastic fleets are asked for one.</summary>
    public string? Platform { get; }

    /// <summary>APP (only applications) or DESKTOP.</summary>
    public string? StreamView { get; }

    /// <summary>Seconds after which a session ends, 600 to 432000.</summary>
    public int? MaxUserDurationInSeconds { get; }

    /// <summary>Seconds that a session waits for its user to come back, 60 to 36000.</summary>
    public int? DisconnectTimeoutInSeconds { get; }

    /// <summary>Seconds without input after which a user is disconnected; 0 for never.</summary>
    public int? IdleDisconnectTimeoutInSeconds { get; }

    /// <summary>Elastic fleets: sessions at one time.</summary>
    public int? MaxConcurrentSessions { get; }

    /// <summary>Multi-session fleets: users that share an instance.</summary>
    public int? MaxSessionsPerInstance { get; }

    /// <summary>Whether instances reach the internet without a NAT of one's own.</summary>
    public bool? EnableDefaultInternetAccess { get; }

    /// <summary>The subnets that instances get an interface in.</summary>
    public TextList SubnetIds { get; }

    /// <summary>The security groups of those interfaces.</summary>
    public TextList SecurityGroupIds { get; }

    /// <summary>The Active Directory domain that instances join.</summary>
    public string? DirectoryName { get; }

    /// <summary>Where in that directory their computer accounts go.</summary>
    public string? OrganizationalUnitDistinguishedName { get; }

    /// <summary>The role that applications on the instances have.</summary>
    public string? IamRoleArn { get; }

    /// <summary>The USB devices that users may bring.</summary>
    public TextList UsbDeviceFilterStrings { get; }

    /// <summary>Elastic fleets: the bucket of the session scripts.</summary>
    public string? SessionScriptS3Bucket { get; }

    /// <summary>Elastic fleets: their key in it.</summary>
    public string? SessionScriptS3Key { get; }

    /// <summary>Size of the root volume in GB; above 200 it is billed whatever the state.</summary>
    public int? RootVolumeSizeInGb { get; }

    /// <summary>Whether instances accept only version 2 of the metadata service.</summary>
    public bool? DisableIMDSV1 { get; }

    /// <summary>When the fleet was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The ARN, by which it is tagged.</summary>
    public string? Arn { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";

    internal override string Key => Name ?? "";

    internal override string Label => Name ?? "";

    internal override string TypeName => $"{FleetType} fleet";

    internal override string Hint => $"{State}, {FleetType} {InstanceType}";

    internal override string CurrentState => State ?? "unknown";

    internal override ErrorList Problems => FleetErrors;

    // Elastic fleets have no instances of their own to count.
    internal override int? AvailableSessions => FleetType == FleetTypeValues.Elastic ? null : AvailableUserSessions ?? Available;

    internal override int? DesiredSessions => FleetType == FleetTypeValues.Elastic ? null : DesiredUserSessions ?? Desired;

    internal override string Progress => $"{Running ?? 0} of {Desired ?? 0} instances";

    private protected override string Service => Identity.Service!;

    private protected override CapacityFigures Figures(IReadOnlyCollection<RemoteSession>? sessions)
    {
        var isRunning = State == CapacityStates.Running;
        var figures = new CapacityFigures { Type = FleetType, State = CurrentState, IsRunning = isRunning, Errors = FleetErrors };
        if (FleetType == FleetTypeValues.Elastic)
        {
            // An instance of theirs is there for its session only: what runs is what is used.
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

        // AWS counts what is on draining instances by itself.
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
