using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Checks whether a fleet allows changes in its current state, and applies the changes.</summary>
internal static class FleetUpdate
{
    private static readonly string[] Always = [nameof(Fleet.DisplayName), nameof(Fleet.IdleDisconnectTimeoutInSeconds),
        nameof(Fleet.DisconnectTimeoutInSeconds)];

    private static readonly string[] WhileRunning =
        [.. Always, nameof(CreateFleetRequest.ComputeCapacity), nameof(Fleet.ImageArn), nameof(Fleet.ImageName)];

    private static readonly string[] WhileElasticRuns =
        [.. Always, nameof(Fleet.MaxConcurrentSessions), nameof(Fleet.SessionScriptS3Location), nameof(Fleet.UsbDeviceFilterStrings)];

    /// <summary>Converts an UpdateFleet request to a CreateFleet request with the same settings.</summary>
    public static CreateFleetRequest Settings(UpdateFleetRequest input) => new()
    {
        Name = input.Name,
        ImageName = input.ImageName,
        ImageArn = input.ImageArn,
        InstanceType = input.InstanceType,
        ComputeCapacity = input.ComputeCapacity,
        VpcConfig = input.VpcConfig,
        MaxUserDurationInSeconds = input.MaxUserDurationInSeconds,
        DisconnectTimeoutInSeconds = input.DisconnectTimeoutInSeconds,
        Description = input.Description,
        DisplayName = input.DisplayName,
        EnableDefaultInternetAccess = input.EnableDefaultInternetAccess,
        DomainJoinInfo = input.DomainJoinInfo,
        IdleDisconnectTimeoutInSeconds = input.IdleDisconnectTimeoutInSeconds,
        IamRoleArn = input.IamRoleArn,
        StreamView = input.StreamView,
        Platform = input.Platform,
        MaxConcurrentSessions = input.MaxConcurrentSessions,
        UsbDeviceFilterStrings = input.UsbDeviceFilterStrings,
        SessionScriptS3Location = input.SessionScriptS3Location,
        MaxSessionsPerInstance = input.MaxSessionsPerInstance,
        RootVolumeConfig = input.RootVolumeConfig,
        DisableIMDSV1 = input.DisableIMDSV1,
    };

    /// <exception cref="ServiceException">The fleet's state doesn't allow the change.</exception>
    public static void CheckState(UpdateFleetRequest input, EmulatedFleet fleet)
    {
        var allowed = fleet.State switch
        {
            FleetStateValues.Stopped => null,
            FleetStateValues.Running => fleet.Elastic ? WhileElasticRuns : WhileRunning,
            _ => [],
        };
        if (allowed is not null && !Given(input).All(allowed.Contains))
            throw InState(fleet);
    }

    /// <exception cref="ServiceException">The fleet isn't stopped, and the new image has a different operating system.</exception>
    public static void CheckPlatform(Fleet changed, EmulatedFleet fleet)
    {
        if (fleet.State != FleetStateValues.Stopped && changed.Platform != fleet.Configured.Platform)
            throw InState(fleet);
    }

    public static Fleet Apply(UpdateFleetRequest input, Fleet fleet)
    {
        var delete = input.AttributesToDelete ?? [];
        if (input.DeleteVpcConfig == true)
            delete = [.. delete, FleetAttributeValues.VpcConfiguration];
        var set = Given(input with { AttributesToDelete = null, DeleteVpcConfig = null }).ToHashSet(StringComparer.Ordinal);
        foreach (var attribute in delete)
        {
            if (IsSet(attribute, input, set))
                throw AppStreamErrors.Combination(EmulatedAppStreamMessages.SetAndDeleted(attribute));
            fleet = Without(fleet, attribute);
        }

        return FleetRules.Apply(Settings(input), fleet);
    }

    // In this error message, the service uses the name "ACTIVE" for the state RUNNING.
    private static ServiceException InState(EmulatedFleet fleet) => AppStreamErrors.InUse(EmulatedAppStreamMessages.CannotUpdate(
        fleet.Name, fleet.State == FleetStateValues.Running ? "ACTIVE" : fleet.State));

    // The same request can set the subnets and remove the security groups.
    private static bool IsSet(string attribute, UpdateFleetRequest input, HashSet<string> set) =>
        attribute == FleetAttributeValues.VpcConfigurationSecurityGroupIds
        ? input.VpcConfig?.SecurityGroupIds is not null
        : set.Contains(Member(attribute));

    private static Fleet Without(Fleet fleet, string attribute) => attribute switch
    {
        FleetAttributeValues.VpcConfiguration => fleet with { VpcConfig = null },
        FleetAttributeValues.VpcConfigurationSecurityGroupIds => fleet with
        {
            VpcConfig = fleet.VpcConfig is { } network ? network with { SecurityGroupIds = null } : null,
        },
        FleetAttributeValues.DomainJoinInfo => fleet with { DomainJoinInfo = null },
        FleetAttributeValues.IamRoleArn => fleet with { IamRoleArn = null },
        FleetAttributeValues.UsbDeviceFilterStrings => fleet with { UsbDeviceFilterStrings = null },
        FleetAttributeValues.SessionScriptS3Location => fleet with { SessionScriptS3Location = null },
        FleetAttributeValues.MaxSessionsPerInstance => fleet with { MaxSessionsPerInstance = null },
        _ => fleet with { RootVolumeConfig = null },
    };

    private static string Member(string attribute) => attribute switch
    {
        FleetAttributeValues.VpcConfiguration or FleetAttributeValues.VpcConfigurationSecurityGroupIds => nameof(Fleet.VpcConfig),
        FleetAttributeValues.DomainJoinInfo => nameof(Fleet.DomainJoinInfo),
        FleetAttributeValues.IamRoleArn => nameof(Fleet.IamRoleArn),
        FleetAttributeValues.UsbDeviceFilterStrings => nameof(Fleet.UsbDeviceFilterStrings),
        FleetAttributeValues.SessionScriptS3Location => nameof(Fleet.SessionScriptS3Location),
        FleetAttributeValues.MaxSessionsPerInstance => nameof(Fleet.MaxSessionsPerInstance),
        _ => nameof(Fleet.RootVolumeConfig),
    };

    // Returns the names of the members that an update changes.
    private static IEnumerable<string> Given(UpdateFleetRequest input)
    {
        (string Member, bool Given)[] members =
        [
            (nameof(input.ImageName), input.ImageName is not null),
            (nameof(input.ImageArn), input.ImageArn is not null),
            (nameof(input.InstanceType), input.InstanceType is not null),
            (nameof(input.ComputeCapacity), input.ComputeCapacity is not null),
            (nameof(input.VpcConfig), input.VpcConfig is not null || input.DeleteVpcConfig == true),
            (nameof(input.MaxUserDurationInSeconds), input.MaxUserDurationInSeconds is not null),
            (nameof(input.DisconnectTimeoutInSeconds), input.DisconnectTimeoutInSeconds is not null),
            (nameof(input.Description), input.Description is not null),
            (nameof(input.DisplayName), input.DisplayName is not null),
            (nameof(input.EnableDefaultInternetAccess), input.EnableDefaultInternetAccess is not null),
            (nameof(input.DomainJoinInfo), input.DomainJoinInfo is not null),
            (nameof(input.IdleDisconnectTimeoutInSeconds), input.IdleDisconnectTimeoutInSeconds is not null),
            (nameof(input.IamRoleArn), input.IamRoleArn is not null),
            (nameof(input.StreamView), input.StreamView is not null),
            (nameof(input.Platform), input.Platform is not null),
            (nameof(input.MaxConcurrentSessions), input.MaxConcurrentSessions is not null),
            (nameof(input.UsbDeviceFilterStrings), input.UsbDeviceFilterStrings is not null),
            (nameof(input.SessionScriptS3Location), input.SessionScriptS3Location is not null),
            (nameof(input.MaxSessionsPerInstance), input.MaxSessionsPerInstance is not null),
            (nameof(input.RootVolumeConfig), input.RootVolumeConfig is not null),
            (nameof(input.DisableIMDSV1), input.DisableIMDSV1 is not null),
        ];
        return members.Where(member => member.Given).Select(member => member.Member)
            .Concat((input.AttributesToDelete ?? []).Select(Member));
    }
}
