using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>One tag of a Device Farm project, session, device, device instance, or VPC endpoint configuration.</summary>
public sealed class DFRemoteTag : ResourceTag
{
    internal DFRemoteTag(string resourceArn, string key, string value, ResourceOrigin origin) : base(key, value, origin) =>
        ResourceArn = resourceArn;

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteTag), "Device Farm tag", null, nameof(ResourceArn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The ARN of the resource that has the tag.</summary>
    public string ResourceArn { get; }
}
