namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Specifies the desktops to list: the desktops with the specified IDs, the desktops in a directory, the desktop of one user in a
/// directory, the desktops that were created from a bundle, or all desktops. The service accepts only one of these criteria.
/// </summary>
internal sealed record DesktopQuery
{
    public static DesktopQuery All { get; } = new();

    public IReadOnlyList<string>? WorkspaceIds { get; init; }

    public string? DirectoryId { get; init; }

    public string? UserName { get; init; }

    public string? BundleId { get; init; }
}
