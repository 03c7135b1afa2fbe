using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// The migration of a desktop to another bundle. AWS creates a new desktop with a new ID and then deletes the old desktop.
/// </summary>
public sealed class WksDesktopMigration : AwsResource
{
    /// <summary>The state of a migration that is in progress.</summary>
    internal const string Migrating = "MIGRATING";

    /// <summary>The state of a successful migration: the new desktop is available, and the old desktop was deleted.</summary>
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

    /// <summary>Describes the properties and CSV columns that identify the migration of a personal WorkSpace.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksDesktopMigration), "WorkSpaces desktop migration", null, nameof(TargetWorkspaceId), nameof(SourceWorkspaceId))
    { Service = WksDesktop.Identity.Service };

    /// <summary>The ID of the old desktop. AWS deletes this desktop at the end of the migration.</summary>
    public string? SourceWorkspaceId { get; }

    /// <summary>The ID of the new desktop. If the migration fails, AWS deletes this desktop and keeps the old desktop.</summary>
    public string TargetWorkspaceId { get; }

    /// <summary>The name of the user that the desktop is assigned to.</summary>
    public string? UserName { get; }

    /// <summary>The state of the migration: MIGRATING or, after a wait, COMPLETED.</summary>
    public string State { get; }

    /// <summary>The ID of the bundle before the migration.</summary>
    public string? SourceBundleId { get; }

    /// <summary>The ID of the bundle that the desktop is migrated to.</summary>
    public string TargetBundleId { get; }

    /// <summary>Returns the ID of the new desktop.</summary>
    public override string ToString() => TargetWorkspaceId;
}
