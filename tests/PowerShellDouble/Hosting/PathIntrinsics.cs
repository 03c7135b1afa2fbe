using System.Collections.ObjectModel;

namespace System.Management.Automation;

public class ProviderInfo
{
    internal static readonly ProviderInfo FileSystem = new();

    private ProviderInfo()
    {
    }

    public string Name => nameof(FileSystem);

    public override string ToString() => @"Microsoft.PowerShell.Core\FileSystem";
}

public class PSDriveInfo
{
    internal static readonly PSDriveInfo Root = new();

    private PSDriveInfo()
    {
    }

    public string Name => "/";

    public ProviderInfo Provider => ProviderInfo.FileSystem;

    public override string ToString() => Name;
}

public sealed class PathInfo
{
    internal PathInfo(string path) => Path = path;

    public string Path { get; }

    public string ProviderPath => Path;

    public ProviderInfo Provider => ProviderInfo.FileSystem;

    public PSDriveInfo Drive => PSDriveInfo.Root;

    public override string ToString() => Path;
}

/// <summary>The file system only; that is all our cmdlets know of providers.</summary>
public sealed class PathIntrinsics
{
    private const string Provider = "FileSystem::";

    internal PathIntrinsics()
    {
    }

    public PathInfo CurrentLocation { get; private set; } = new(Environment.CurrentDirectory);

    public PathInfo CurrentFileSystemLocation => CurrentLocation;

    public PathInfo SetLocation(string path)
    {
        var folder = GetUnresolvedProviderPathFromPSPath(path);
        if (!Directory.Exists(folder)) throw NotFound(path);
        return CurrentLocation = new PathInfo(folder);
    }

    public string GetUnresolvedProviderPathFromPSPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var provider = path.IndexOf(Provider, StringComparison.OrdinalIgnoreCase);
        if (provider >= 0) path = path[(provider + Provider.Length)..];
        if (path is "~" || path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith(@"~\", StringComparison.Ordinal))
            path = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..];
        else if (provider < 0 && path.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon)
            throw new DriveNotFoundException(path[..colon], $"Cannot find drive. A drive with the name '{path[..colon]}' does not exist.", "DriveNotFound");
        return IO.Path.GetFullPath(WildcardPattern.Unescape(path), CurrentLocation.ProviderPath);
    }

    public string GetUnresolvedProviderPathFromPSPath(string path, out ProviderInfo provider, out PSDriveInfo drive)
    {
        (provider, drive) = (ProviderInfo.FileSystem, PSDriveInfo.Root);
        return GetUnresolvedProviderPathFromPSPath(path);
    }

    public Collection<string> GetResolvedProviderPathFromPSPath(string path, out ProviderInfo provider)
    {
        provider = ProviderInfo.FileSystem;
        var found = Resolve(path);
        if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(path)) throw NotFound(path);
        return found;
    }

    public Collection<PathInfo> GetResolvedPSPathFromPSPath(string path)
        => [.. GetResolvedProviderPathFromPSPath(path, out _).Select(found => new PathInfo(found))];

    public string Combine(string parent, string child) => IO.Path.Combine(parent, child);

    public string ParseChildName(string path) => IO.Path.GetFileName(path);

    public string ParseParent(string path, string root) => IO.Path.GetDirectoryName(path) ?? string.Empty;

    public bool IsProviderQualified(string path) => path.Contains("::", StringComparison.Ordinal);

    private static ItemNotFoundException NotFound(string path)
        => new(path, $"Cannot find path '{path}' because it does not exist.", "PathNotFound");

    private Collection<string> Resolve(string path)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(path))
        {
            var single = GetUnresolvedProviderPathFromPSPath(path);
            return File.Exists(single) || Directory.Exists(single) ? [single] : [];
        }

        var folder = GetUnresolvedProviderPathFromPSPath(IO.Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".");
        var pattern = WildcardPattern.Get(IO.Path.GetFileName(path), WildcardOptions.IgnoreCase);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFileSystemEntries(folder).Where(entry => pattern.IsMatch(IO.Path.GetFileName(entry))).Order(StringComparer.Ordinal)]
            : [];
    }
}
