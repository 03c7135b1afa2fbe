using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>A snapshot from which a personal WorkSpace can be rebuilt or restored. AWS uses the newest snapshot.</summary>
public sealed class WksDesktopSnapshot : AwsResource
{
    /// <summary>The value of the UsedFor property for a snapshot of the user volume.</summary>
    internal const string ForRebuild = "Rebuild";

    /// <summary>The value of the UsedFor property for a snapshot of both volumes.</summary>
    internal const string ForRestore = "Restore";

    internal WksDesktopSnapshot(string workspaceId, string usedFor, DateTimeOffset? time, ResourceOrigin origin) : base(origin)
    {
        WorkspaceId = workspaceId;
        UsedFor = usedFor;
        SnapshotTime = Local(time);
    }

    /// <summary>Describes the properties and CSV columns that identify a snapshot of a personal WorkSpace.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksDesktopSnapshot), "WorkSpaces desktop snapshot", null, nameof(SnapshotTime), nameof(WorkspaceId))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The ID of the desktop.</summary>
    public string WorkspaceId { get; }

    /// <summary>The operation that the snapshot can be used for: Rebuild (the user volume) or Restore (both volumes).</summary>
    public string UsedFor { get; }

    /// <summary>The time when the snapshot was created.</summary>
    public DateTime? SnapshotTime { get; }

    /// <summary>The ID of the desktop.</summary>
    public override string ToString() => WorkspaceId;
}
