using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.AppStream;

/// <summary>Creates the CreateFleet and UpdateFleet requests. The API groups some of the settings in structures.</summary>
internal static class FleetRequests
{
    /// <summary>Creates the request that creates a fleet with the specified settings.</summary>
    public static CreateFleetRequest Create(
        string name, string? fleetType, FleetSettings settings, IReadOnlyDictionary<string, string>? tags) => new()
        {
            Name = name,
            FleetType = fleetType,
            Tags = tags,
            InstanceType = settings.InstanceType,
            ImageName = settings.ImageName,
            ImageArn = settings.ImageArn,
            ComputeCapacity = Size(settings),
            MaxSessionsPerInstance = settings.MaxSessionsPerInstance,
            MaxConcurrentSessions = settings.MaxConcurrentSessions,
            MaxUserDurationInSeconds = settings.MaxUserDurationInSeconds,
            DisconnectTimeoutInSeconds = settings.DisconnectTimeoutInSeconds,
            IdleDisconnectTimeoutInSeconds = settings.IdleDisconnectTimeoutInSeconds,
            DisplayName = settings.DisplayName,
            Description = settings.Description,
            VpcConfig = Network(settings),
            EnableDefaultInternetAccess = settings.EnableDefaultInternetAccess,
            DomainJoinInfo = Domain(settings),
            IamRoleArn = settings.IamRoleArn,
            StreamView = settings.StreamView,
            Platform = settings.Platform,
            UsbDeviceFilterStrings = settings.UsbDeviceFilterStrings,
            SessionScriptS3Location = Script(settings),
            RootVolumeConfig = Volume(settings),
            DisableIMDSV1 = settings.DisableIMDSV1,
        };

    /// <summary>Creates the request that changes the specified settings of a fleet and removes the specified attributes.</summary>
    public static UpdateFleetRequest Update(string? name, FleetSettings settings, IReadOnlyList<string> removed) => new()
    {
        Name = name,
        AttributesToDelete = removed.Count == 0 ? null : removed,
        InstanceType = settings.InstanceType,
        ImageName = settings.ImageName,
        ImageArn = settings.ImageArn,
        ComputeCapacity = Size(settings),
        MaxSessionsPerInstance = settings.MaxSessionsPerInstance,
        MaxConcurrentSessions = settings.MaxConcurrentSessions,
        MaxUserDurationInSeconds = settings.MaxUserDurationInSeconds,
        DisconnectTimeoutInSeconds = settings.DisconnectTimeoutInSeconds,
        IdleDisconnectTimeoutInSeconds = settings.IdleDisconnectTimeoutInSeconds,
        DisplayName = settings.DisplayName,
        Description = settings.Description,
        VpcConfig = Network(settings),
        EnableDefaultInternetAccess = settings.EnableDefaultInternetAccess,
        DomainJoinInfo = Domain(settings),
        IamRoleArn = settings.IamRoleArn,
        StreamView = settings.StreamView,
        Platform = settings.Platform,
        UsbDeviceFilterStrings = settings.UsbDeviceFilterStrings,
        SessionScriptS3Location = Script(settings),
        RootVolumeConfig = Volume(settings),
        DisableIMDSV1 = settings.DisableIMDSV1,
    };

    private static ComputeCapacity? Size(FleetSettings settings) => settings is { DesiredInstances: null, DesiredSessions: null }
        ? null
        : new ComputeCapacity { DesiredInstances = settings.DesiredInstances, DesiredSessions = settings.DesiredSessions };

    private static VpcConfig? Network(FleetSettings settings) => settings is { SubnetIds: null, SecurityGroupIds: null }
        ? null
        : new VpcConfig { SubnetIds = settings.SubnetIds, SecurityGroupIds = settings.SecurityGroupIds };

    private static DomainJoinInfo? Domain(FleetSettings settings) =>
        settings is { DirectoryName: null, OrganizationalUnitDistinguishedName: null }
            ? null
            : new DomainJoinInfo
            {
                DirectoryName = settings.DirectoryName,
                OrganizationalUnitDistinguishedName = settings.OrganizationalUnitDistinguishedName,
            };

    private static S3Location? Script(FleetSettings settings) => settings is { SessionScriptS3Bucket: null, SessionScriptS3Key: null }
        ? null
        : new S3Location { S3Bucket = settings.SessionScriptS3Bucket, S3Key = settings.SessionScriptS3Key };

    private static VolumeConfig? Volume(FleetSettings settings) => settings.RootVolumeSizeInGb is null
        ? null
        : new VolumeConfig { VolumeSizeInGb = settings.RootVolumeSizeInGb };
}
