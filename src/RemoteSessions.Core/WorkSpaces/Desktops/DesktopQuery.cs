namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// Which desktops the service is to list: those with some IDs, those of a directory and perhaps of a user there, those of a bundle, or all.
/// It accepts only one of these.
/// </summary>
internal sealed record DesktopQuery
{
    public static DesktopQuery All { get; } = new();

    public IReadOnlyList<string>? WorkspaceIds { get; init; }

    public string? DirectoryId { get; init; }

    public string? UserName { get; init; }

    public string? BundleId { get; init; }
}
