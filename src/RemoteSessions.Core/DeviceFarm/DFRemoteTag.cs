using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A tag of a Device Farm project, session, device, device instance, or VPC endpoint configuration.</summary>
public sealed class DFRemoteTag : ResourceTag
{
    internal DFRemoteTag(string resourceArn, string key, string value, ResourceOrigin origin) : base(key, value, origin) =>
        ResourceArn = resourceArn;

    /// <summary>Describes the properties and CSV columns that identify a Device Farm tag.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteTag), DeviceFarmMessages.TagKind, null, nameof(ResourceArn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The ARN of the tagged resource.</summary>
    public string ResourceArn { get; }
}
