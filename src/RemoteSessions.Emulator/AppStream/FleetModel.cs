using RemoteSessions.AppStream.Messages;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>What the service model, and the ranges that stand only in its prose, ask of a fleet's settings.</summary>
internal static class FleetModel
{
    private const string UsbFilterPattern =
        @"((\w*)\s*(\w*)\s*\,\s*(\w*)\s*\,\s*\*?(\w*)\s*\,\s*\*?(\w*)\s*\,\s*\*?\d*\s*\,\s*\*?\d*\s*\,\s*[0-1]\s*\,\s*[0-1]\s*)";

    public static void Check(CreateFleetRequest input, Constraints model) =>
        CheckSettings(input, model.Required("InstanceType", input.InstanceType).NewName("ImageName", input.ImageName, required: false));

    public static void Check(UpdateFleetRequest input, Constraints model)
    {
        CheckSettings(FleetUpdate.Settings(input), model.Text("ImageName", input.ImageName, required: false));
        model.Each("AttributesToDelete", input.AttributesToDelete,
            (member, attribute) => model.OneOf(member, attribute, Model.FleetAttributes));
    }

    // The name selects the fleet in an update too, though the model does not say that it is required.
    private static void CheckSettings(CreateFleetRequest input, Constraints model)
    {
        model.NewName("Name", input.Name).Arn("ImageArn", input.ImageArn).Length("InstanceType", input.InstanceType, 1, int.MaxValue)
            .OneOf("FleetType", input.FleetType, Model.FleetTypes).OneOf("StreamView", input.StreamView, Model.StreamViews)
            .OneOf("Platform", input.Platform, Model.Platforms).Arn("IamRoleArn", input.IamRoleArn)
            .Length("Description", input.Description, 0, 256).Length("DisplayName", input.DisplayName, 0, 100)
            .Range("MaxUserDurationInSeconds", input.MaxUserDurationInSeconds, 600, 432_000)
            .Range("DisconnectTimeoutInSeconds", input.DisconnectTimeoutInSeconds, 60, 36_000)
            .Range("IdleDisconnectTimeoutInSeconds", input.IdleDisconnectTimeoutInSeconds,
                input.IdleDisconnectTimeoutInSeconds == 0 ? 0 : 60, 36_000)
            .Range("ComputeCapacity.DesiredInstances", input.ComputeCapacity?.DesiredInstances, 0, int.MaxValue)
            .Range("ComputeCapacity.DesiredSessions", input.ComputeCapacity?.DesiredSessions, 0, int.MaxValue)
            .Range("MaxConcurrentSessions", input.MaxConcurrentSessions, 1, int.MaxValue)
            .Range("MaxSessionsPerInstance", input.MaxSessionsPerInstance, 1, int.MaxValue)
            .Range("RootVolumeConfig.VolumeSizeInGb", input.RootVolumeConfig?.VolumeSizeInGb, 200, 500)
            .Texts("VpcConfig.SubnetIds", input.VpcConfig?.SubnetIds)
            .Texts("VpcConfig.SecurityGroupIds", input.VpcConfig?.SecurityGroupIds)
            .Count("VpcConfig.SecurityGroupIds", input.VpcConfig?.SecurityGroupIds, 0, 5)
            .Length("DomainJoinInfo.OrganizationalUnitDistinguishedName", input.DomainJoinInfo?.OrganizationalUnitDistinguishedName, 0, 2000)
            .Tags(input.Tags)
            .Each("UsbDeviceFilterStrings", input.UsbDeviceFilterStrings,
                (member, filter) => model.Length(member, filter, 0, 100).Pattern(member, filter, UsbFilterPattern));
        if (input.SessionScriptS3Location is { } script)
        {
            model.Required("SessionScriptS3Location.S3Bucket", script.S3Bucket)
                .Length("SessionScriptS3Location.S3Bucket", script.S3Bucket, 3, 63)
                .Pattern("SessionScriptS3Location.S3Bucket", script.S3Bucket, @"[0-9a-z\.\-]*(?<!\.)")
                .Length("SessionScriptS3Location.S3Key", script.S3Key, 1, 1024);
        }
    }
}
