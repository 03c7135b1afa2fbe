using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.AppStream;

/// <summary>What a fleet may be given when it is made or changed; null is not named.</summary>
internal sealed record FleetSettings
{
    // AWS has the values of enumerations in upper case; users need not.
    private readonly string? _streamView;
    private readonly string? _platform;

    public string? InstanceType { get; init; }
    public string? ImageName { get; init; }
    public string? ImageArn { get; init; }
    public int? DesiredInstances { get; init; }
    public int? DesiredSessions { get; init; }
    public int? MaxSessionsPerInstance { get; init; }
    public int? MaxConcurrentSessions { get; init; }
    public int? MaxUserDurationInSeconds { get; init; }
    public int? DisconnectTimeoutInSeconds { get; init; }
    public int? IdleDisconnectTimeoutInSeconds { get; init; }
    public string? DisplayName { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string>? SubnetIds { get; init; }
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }
    public bool? EnableDefaultInternetAccess { get; init; }
    public string? DirectoryName { get; init; }
    public string? OrganizationalUnitDistinguishedName { get; init; }
    public string? IamRoleArn { get; init; }
    public string? StreamView { get => _streamView; init => _streamView = value?.ToUpperInvariant(); }
    public string? Platform { get => _platform; init => _platform = value?.ToUpperInvariant(); }
    public IReadOnlyList<string>? UsbDeviceFilterStrings { get; init; }
    public string? SessionScriptS3Bucket { get; init; }
    public string? SessionScriptS3Key { get; init; }
    public int? RootVolumeSizeInGb { get; init; }
    public bool? DisableIMDSV1 { get; init; }

    /// <summary>What the service would reject in a new fleet of this type, or null. Nothing has to be sent to know it.</summary>
    public string? ProblemOfNew(string fleetType)
    {
        if (fleetType == FleetTypeValues.Elastic)
        {
            if (DesiredInstances is not null || DesiredSessions is not null)
                return "an ELASTIC fleet has no instances of its own: name -MaxConcurrentSessions, not -DesiredInstances or "
                    + "-DesiredSessions";
            if (MaxConcurrentSessions is null)
                return "an ELASTIC fleet needs -MaxConcurrentSessions";
            if (SubnetIds is not { Count: >= 2 })
                return "an ELASTIC fleet needs -SubnetId with two subnets in different availability zones";
            return Platform is null ? "an ELASTIC fleet needs -Platform, such as AMAZON_LINUX2" : null;
        }

        if (DesiredInstances is null == DesiredSessions is null)
        {
            return DesiredInstances is null
                ? $"an {fleetType} fleet needs its size: name -DesiredInstances, or -DesiredSessions for a multi-session fleet"
                : "-DesiredInstances and -DesiredSessions exclude each other: name one";
        }

        if (DesiredSessions is not null && MaxSessionsPerInstance is null)
            return "-DesiredSessions belongs to a multi-session fleet: name -MaxSessionsPerInstance too, or -DesiredInstances instead";
        if (ImageName is null == ImageArn is null)
            return ImageName is null
                ? $"an {fleetType} fleet needs -ImageName or -ImageArn"
                : "-ImageName and -ImageArn exclude each other: name one";
        if (MaxConcurrentSessions is not null)
            return $"-MaxConcurrentSessions belongs to ELASTIC fleets, not to {fleetType}";
        return SecurityGroupIds is not null && SubnetIds is null ? "-SecurityGroupId needs -SubnetId" : null;
    }
}
