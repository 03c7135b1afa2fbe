using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>A WorkSpaces bundle: an image and a size that desktops are made from.</summary>
public sealed class WksBundle : AwsResource
{
    internal WksBundle(WorkspaceBundle wire, ResourceOrigin origin) : base(origin)
    {
        BundleId = wire.BundleId;
        Name = wire.Name;
        State = wire.State;
        ComputeType = wire.ComputeType?.Name;
        RootStorage = wire.RootStorage?.Capacity;
        UserStorage = wire.UserStorage?.Capacity;
        BundleType = wire.BundleType;
        Owner = wire.Owner;
        Description = wire.Description;
        ImageId = wire.ImageId;
        Created = Local(wire.CreationTime);
        LastUpdated = Local(wire.LastUpdatedTime);
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksBundle), "WorkSpaces bundle", "workspaces:workspacebundle", nameof(BundleId), nameof(Name))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The bundle's key, such as wsb-abc123def.</summary>
    public string? BundleId { get; }

    /// <summary>The name.</summary>
    public string? Name { get; }

    /// <summary>AVAILABLE, PENDING or ERROR.</summary>
    public string? State { get; }

    /// <summary>The size: VALUE, STANDARD, PERFORMANCE, POWER, ...</summary>
    public string? ComputeType { get; }

    /// <summary>Size of the root volume in GB.</summary>
    public string? RootStorage { get; }

    /// <summary>Size of the user volume in GB.</summary>
    public string? UserStorage { get; }

    /// <summary>REGULAR or STANDBY.</summary>
    public string? BundleType { get; }

    /// <summary>AMAZON, or the account that it belongs to.</summary>
    public string? Owner { get; }

    /// <summary>The description.</summary>
    public string? Description { get; }

    /// <summary>The image.</summary>
    public string? ImageId { get; }

    /// <summary>When it was created.</summary>
    public DateTime? Created { get; }

    /// <summary>When it was changed last.</summary>
    public DateTime? LastUpdated { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? BundleId ?? "";
}
