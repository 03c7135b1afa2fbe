using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>A snapshot of a personal WorkSpace's volumes, from which it can be rebuilt or restored. AWS uses the newest one.</summary>
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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksDesktopSnapshot), "WorkSpaces desktop snapshot", null, nameof(SnapshotTime), nameof(WorkspaceId))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The desktop's ID.</summary>
    public string WorkspaceId { get; }

    /// <summary>Rebuild (of the user volume) or Restore (of both volumes).</summary>
    public string UsedFor { get; }

    /// <summary>When it was taken.</summary>
    public DateTime? SnapshotTime { get; }

    /// <summary>The desktop's ID.</summary>
    public override string ToString() => WorkspaceId;
}
