using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// The migration of a desktop to another bundle. AWS creates a new desktop with a new ID and then deletes the old one.
/// </summary>
public sealed class WksDesktopMigration : AwsResource
{
    /// <summary>The state of a migration that hasn't ended.</summary>
    internal const string Migrating = "MIGRATING";

    /// <summary>The state of a migration after which the new desktop is available and the old one was deleted.</summary>
    internal const string Completed = "COMPLETED";

    internal WksDesktopMigration(WksDesktop source, string targetId, string bundleId, string state, ResourceOrigin origin) : base(origin)
    {
        SourceWorkspaceId = source.WorkspaceId;
        TargetWorkspaceId = targetId;
        UserName = source.UserName;
        State = state;
        SourceBundleId = source.BundleId;
        TargetBundleId = bundleId;
    }

    /// <summary>The properties and columns that identify this type of resource.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksDesktopMigration), "WorkSpaces desktop migration", null, nameof(TargetWorkspaceId), nameof(SourceWorkspaceId))
    { Service = WksDesktop.Identity.Service };

    /// <summary>The ID of the desktop that was migrated. AWS deletes this desktop at the end of the migration.</summary>
    public string? SourceWorkspaceId { get; }

    /// <summary>The ID of the new desktop. If the migration fails, AWS deletes this desktop and keeps the old one.</summary>
    public string TargetWorkspaceId { get; }

    /// <summary>The user that the desktop is assigned to.</summary>
    public string? UserName { get; }

    /// <summary>The state: MIGRATING or, after a wait, COMPLETED.</summary>
    public string State { get; }

    /// <summary>The bundle before the migration.</summary>
    public string? SourceBundleId { get; }

    /// <summary>The bundle that the desktop is migrated to.</summary>
    public string TargetBundleId { get; }

    /// <summary>The ID of the new desktop.</summary>
    public override string ToString() => TargetWorkspaceId;
}
