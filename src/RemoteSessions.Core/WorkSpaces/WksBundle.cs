using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>A WorkSpaces bundle: an image and a compute type that desktops are created from.</summary>
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

    /// <summary>Describes the properties and CSV columns that identify a WorkSpaces bundle.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksBundle), WorkSpacesMessages.BundleKind, "workspaces:workspacebundle", nameof(BundleId), nameof(Name))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The ID of the bundle, such as wsb-abc123def.</summary>
    public string? BundleId { get; }

    /// <summary>The name of the bundle.</summary>
    public string? Name { get; }

    /// <summary>The state of the bundle: AVAILABLE, PENDING, or ERROR.</summary>
    public string? State { get; }

    /// <summary>The compute type of the bundle, such as VALUE, STANDARD, PERFORMANCE, or POWER.</summary>
    public string? ComputeType { get; }

    /// <summary>The size of the root volume in GiB.</summary>
    public string? RootStorage { get; }

    /// <summary>The size of the user volume in GiB.</summary>
    public string? UserStorage { get; }

    /// <summary>The type of the bundle: REGULAR or STANDBY.</summary>
    public string? BundleType { get; }

    /// <summary>The owner of the bundle: AMAZON or an account ID.</summary>
    public string? Owner { get; }

    /// <summary>The description of the bundle.</summary>
    public string? Description { get; }

    /// <summary>The ID of the image that the bundle contains.</summary>
    public string? ImageId { get; }

    /// <summary>The time when the bundle was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The time when the bundle was last updated.</summary>
    public DateTime? LastUpdated { get; }

    /// <summary>Returns the name of the bundle.</summary>
    public override string ToString() => Name ?? BundleId ?? "";
}
