using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.AppStream;

/// <summary>The settings of a new or changed fleet. A value of null means that the setting isn't specified.</summary>
internal sealed record FleetSettings
{
    // AWS expects enumeration values in uppercase, but users can specify them in any case.
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

    /// <summary>
    /// Returns the reason why AWS would reject a new fleet with these settings, or null if no reason is known. This method sends no
    /// request.
    /// </summary>
    public string? ProblemOfNew(string fleetType)
    {
        if (fleetType == FleetTypeValues.Elastic)
        {
            if (DesiredInstances is not null || DesiredSessions is not null)
                return AppStreamMessages.ElasticFleetHasNoInstances;
            if (MaxConcurrentSessions is null)
                return AppStreamMessages.ElasticFleetNeedsConcurrentSessions;
            if (SubnetIds is not { Count: >= 2 })
                return AppStreamMessages.ElasticFleetNeedsSubnets;
            return Platform is null ? AppStreamMessages.ElasticFleetNeedsPlatform : null;
        }

        if (DesiredInstances is null == DesiredSessions is null)
        {
            return DesiredInstances is null
                ? AppStreamMessages.FleetNeedsSize(fleetType)
                : AppStreamMessages.NotTogether("-DesiredInstances", "-DesiredSessions");
        }

        if (DesiredSessions is not null && MaxSessionsPerInstance is null)
            return AppStreamMessages.MultiSessionFleetNeedsUsers;
        if (ImageName is null == ImageArn is null)
            return ImageName is null
                ? AppStreamMessages.FleetNeedsImage(fleetType)
                : AppStreamMessages.NotTogether("-ImageName", "-ImageArn");
        if (MaxConcurrentSessions is not null)
            return AppStreamMessages.ConcurrentSessionsOnlyForElastic(fleetType);
        return SecurityGroupIds is not null && SubnetIds is null ? AppStreamMessages.SecurityGroupWithoutSubnet : null;
    }
}
