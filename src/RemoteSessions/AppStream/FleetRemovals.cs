using RemoteSessions.AppStream;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.AppStream;

/// <summary>The attributes to remove from a fleet.</summary>
internal sealed class FleetRemovals : Removals
{
    /// <summary>Returns an error message if an attribute is both set and removed, or null otherwise.</summary>
    public string? Problem(FleetSettings settings)
    {
        (string Attribute, string Removal, object? Given, string Parameter)[] pairs =
        [
            (FleetAttributes.VpcConfiguration, "-RemoveVpcConfig", settings.SubnetIds, "-SubnetId"),
            (FleetAttributes.VpcConfiguration, "-RemoveVpcConfig", settings.SecurityGroupIds, "-SecurityGroupId"),
            (FleetAttributes.SecurityGroups, "-RemoveSecurityGroup", settings.SecurityGroupIds, "-SecurityGroupId"),
            (FleetAttributes.DomainJoin, "-RemoveDomainJoin", settings.DirectoryName, "-DirectoryName"),
            (FleetAttributes.IamRole, "-RemoveIamRole", settings.IamRoleArn, "-IamRoleArn"),
            (FleetAttributes.UsbDeviceFilter, "-RemoveUsbDeviceFilter", settings.UsbDeviceFilterStrings, "-UsbDeviceFilter"),
            (FleetAttributes.SessionScript, "-RemoveSessionScript", settings.SessionScriptS3Bucket, "-SessionScriptS3Bucket"),
            (FleetAttributes.MaxSessionsPerInstance, "-RemoveMaxSessionsPerInstance", settings.MaxSessionsPerInstance,
                "-MaxSessionsPerInstance"),
            (FleetAttributes.RootVolume, "-RemoveRootVolumeSize", settings.RootVolumeSizeInGb, "-RootVolumeSizeInGb"),
        ];
        var conflict = pairs.FirstOrDefault(pair => this[pair.Attribute] && pair.Given is not null);
        return conflict.Removal is null ? null : AppStreamMessages.NotTogether(conflict.Removal, conflict.Parameter);
    }
}
