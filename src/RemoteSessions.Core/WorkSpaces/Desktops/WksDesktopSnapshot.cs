using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// A snapshot of the volumes of a personal WorkSpace, which can be rebuilt or restored from the snapshot. AWS uses the newest snapshot.
/// </summary>
public sealed class WksDesktopSnapshot : AwsResource
{
    /// <summary>The use of a snapshot of the user volume.</summary>
    internal const string ForRebuild = "Rebuild";

    /// <summary>The use of a snapshot of both volumes.</summary>
    internal const string ForRestore = "Restore";

    internal WksDesktopSnapshot(string workspaceId, string usedFor, DateTimeOffset? time, ResourceOrigin origin) : base(origin)
    {
        WorkspaceId = workspaceId;
        UsedFor = usedFor;
        SnapshotTime = Local(time);
    }

    /// <summary>The properties and columns that identify this type of resource.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksDesktopSnapshot), "WorkSpaces desktop snapshot", null, nameof(SnapshotTime), nameof(WorkspaceId))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The desktop's ID.</summary>
    public string WorkspaceId { get; }

    /// <summary>The use of the snapshot: Rebuild (the user volume) or Restore (both volumes).</summary>
    public string UsedFor { get; }

    /// <summary>The time when the snapshot was created.</summary>
    public DateTime? SnapshotTime { get; }

    /// <summary>The desktop's ID.</summary>
    public override string ToString() => WorkspaceId;
}
