using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Checks that the settings of a fleet are consistent and complete for its fleet type.</summary>
internal static class FleetRules
{
    // AWS doesn't document default values for these settings in the API. These constants are the default values that the AppStream console
    // uses.
    public const int DefaultMaxUserDurationInSeconds = 57_600;
    public const int DefaultDisconnectTimeoutInSeconds = 900;

    /// <summary>Creates the fleet that the request describes.</summary>
    public static Fleet Configure(CreateFleetRequest input, AppStreamStore store, DateTimeOffset now)
    {
        var fleet = Apply(input, new Fleet
        {
            Arn = Names.Fleet(store.Region, input.Name!),
            Name = input.Name,
            FleetType = input.FleetType ?? FleetTypeValues.AlwaysOn,
            CreatedTime = now,
            MaxUserDurationInSeconds = DefaultMaxUserDurationInSeconds,
            DisconnectTimeoutInSeconds = DefaultDisconnectTimeoutInSeconds,
            IdleDisconnectTimeoutInSeconds = 0,
            EnableDefaultInternetAccess = false,
            StreamView = StreamViewValues.App,
        });
        if (fleet.FleetType != FleetTypeValues.Elastic && input.ComputeCapacity is null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.CapacityRequired);
        CheckCapacity(input.ComputeCapacity, fleet);
        return Check(fleet, store, imageChanged: true);
    }

    /// <summary>Applies the settings of the request to the fleet.</summary>
    public static Fleet Apply(CreateFleetRequest input, Fleet fleet) => fleet with
    {
        // An image has both a name and an ARN. If the request specifies the image name or the image ARN, the previous name and the previous
        // ARN are discarded.
        ImageName = input.ImageName ?? (input.ImageArn is null ? fleet.ImageName : null),
        ImageArn = input.ImageArn ?? (input.ImageName is null ? fleet.ImageArn : null),
        InstanceType = input.InstanceType ?? fleet.InstanceType,
        VpcConfig = Merge(fleet.VpcConfig, input.VpcConfig),
        MaxUserDurationInSeconds = input.MaxUserDurationInSeconds ?? fleet.MaxUserDurationInSeconds,
        DisconnectTimeoutInSeconds = input.DisconnectTimeoutInSeconds ?? fleet.DisconnectTimeoutInSeconds,
        IdleDisconnectTimeoutInSeconds = WholeMinutes(input.IdleDisconnectTimeoutInSeconds) ?? fleet.IdleDisconnectTimeoutInSeconds,
        Description = Given(input.Description, fleet.Description),
        DisplayName = Given(input.DisplayName, fleet.DisplayName),
        EnableDefaultInternetAccess = input.EnableDefaultInternetAccess ?? fleet.EnableDefaultInternetAccess,
        DomainJoinInfo = input.DomainJoinInfo ?? fleet.DomainJoinInfo,
        IamRoleArn = input.IamRoleArn ?? fleet.IamRoleArn,
        StreamView = input.StreamView ?? fleet.StreamView,
        Platform = input.Platform ?? fleet.Platform,
        MaxConcurrentSessions = input.MaxConcurrentSessions ?? fleet.MaxConcurrentSessions,
        UsbDeviceFilterStrings = input.UsbDeviceFilterStrings ?? fleet.UsbDeviceFilterStrings,
        SessionScriptS3Location = input.SessionScriptS3Location ?? fleet.SessionScriptS3Location,
        MaxSessionsPerInstance = input.MaxSessionsPerInstance ?? fleet.MaxSessionsPerInstance,
        RootVolumeConfig = input.RootVolumeConfig ?? fleet.RootVolumeConfig,
        DisableIMDSV1 = input.DisableIMDSV1 ?? fleet.DisableIMDSV1,
    };

    /// <summary>Checks the settings of a fleet, and returns the fleet with the name, ARN, and platform of its image.</summary>
    public static Fleet Check(Fleet fleet, AppStreamStore store, bool imageChanged)
    {
        CheckRole(fleet.IamRoleArn);
        if (fleet.FleetType == FleetTypeValues.Elastic)
        {
            CheckElastic(fleet);
            return fleet;
        }

        if (fleet.MaxConcurrentSessions is not null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.OnlyElasticSetting(nameof(Fleet.MaxConcurrentSessions)));
        if (fleet.SessionScriptS3Location is not null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.OnlyElasticSetting(nameof(Fleet.SessionScriptS3Location)));
        if (fleet.ImageArn is null && fleet.ImageName is null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.ImageRequired);
        // The image of an existing fleet might have been deleted. If the image no longer exists, starting the fleet fails, but changing the
        // fleet succeeds.
        var image = imageChanged
            ? ImageRules.Available(store, fleet.ImageName, fleet.ImageArn)
            : store.Images.FirstOrDefault(known => known.Arn == fleet.ImageArn);
        ImageRules.CheckFamily(fleet.InstanceType!, image);
        return image is null ? fleet : fleet with { ImageName = image.Name, ImageArn = image.Arn, Platform = image.Platform };
    }

    /// <summary>Returns the number of instances that the request specifies, or null if it doesn't specify a capacity.</summary>
    public static int? Desired(ComputeCapacity? input, Fleet fleet) => input switch
    {
        { DesiredInstances: { } instances } => instances,
        { DesiredSessions: { } sessions } => (sessions + fleet.MaxSessionsPerInstance!.Value - 1) / fleet.MaxSessionsPerInstance.Value,
        _ => null,
    };

    public static void CheckCapacity(ComputeCapacity? capacity, Fleet fleet)
    {
        if (capacity is null)
            return;
        if (fleet.FleetType == FleetTypeValues.Elastic)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.CapacityNotAllowed);
        if (capacity.DesiredInstances is null == capacity.DesiredSessions is null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.OneKindOfCapacity);
        if (capacity.DesiredSessions is not null && fleet.MaxSessionsPerInstance is null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.DesiredSessionsNotAllowed);
    }

    private static void CheckElastic(Fleet fleet)
    {
        if (fleet.MaxConcurrentSessions is null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.ElasticNeedsConcurrentSessions);
        if (!(fleet.VpcConfig?.SubnetIds?.Distinct(StringComparer.Ordinal).Count() >= 2))
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.ElasticNeedsSubnets);
        if (fleet.Platform is null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.ElasticNeedsPlatform);
        if (fleet.Platform is not (
            PlatformTypeValues.WindowsServer2019 or PlatformTypeValues.AmazonLinux2 or PlatformTypeValues.UbuntuPro2404))
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.ElasticPlatformNotSupported(fleet.Platform));
        if (fleet.ImageName is not null || fleet.ImageArn is not null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.ElasticImageNotAllowed);
        if (fleet.DomainJoinInfo is not null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.ElasticSettingNotAllowed(nameof(Fleet.DomainJoinInfo)));
        if (fleet.MaxSessionsPerInstance is not null)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.ElasticSettingNotAllowed(nameof(Fleet.MaxSessionsPerInstance)));
        ImageRules.CheckFamily(fleet.InstanceType!, image: null);
    }

    private static void CheckRole(string? arn)
    {
        if (arn is not null && !(arn.Split(':') is [_, _, "iam", _, _, var role] && role.StartsWith("role/", StringComparison.Ordinal)))
            throw new ServiceException(ServiceErrorTypes.InvalidRole, EmulatedAppStreamMessages.InvalidRole(arn));
    }

    // If an update specifies only the subnets or only the security groups, the other setting doesn't change.
    private static VpcConfig? Merge(VpcConfig? old, VpcConfig? named) => named is null ? old : new VpcConfig
    {
        SubnetIds = named.SubnetIds ?? old?.SubnetIds,
        SecurityGroupIds = named.SecurityGroupIds ?? old?.SecurityGroupIds,
    };

    // The AWS documentation contains this sentence: "If they are exactly between two minutes, they are rounded up."
    private static int? WholeMinutes(int? seconds) => (seconds + 30) / 60 * 60;

    // An empty string removes the previous value.
    private static string? Given(string? input, string? before) => input switch
    {
        null => before,
        "" => null,
        _ => input,
    };
}
