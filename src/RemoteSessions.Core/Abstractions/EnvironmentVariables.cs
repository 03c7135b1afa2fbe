namespace RemoteSessions.Abstractions;

/// <summary>
/// Reads environment variables each time they're needed, so that a change takes effect with the next command. An empty variable counts as
/// not set.
/// </summary>
internal sealed class EnvironmentVariables(Func<string, string?> read)
{
    public static EnvironmentVariables OfProcess { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>The folder that <c>~</c> stands for.</summary>
    public string Home => (OperatingSystem.IsWindows() ? this["USERPROFILE"] ?? this["HOME"] : this["HOME"])
        ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    public string? this[string name] => read(name) is { Length: > 0 } value ? value : null;

    /// <summary>Returns the full path of a file that a user specified. In the path, <c>~</c> may stand for the home folder.</summary>
    public string FullPath(string path) => Path.GetFullPath(
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith("~\\", StringComparison.Ordinal)
            ? Path.Join(Home, path[1..])
            : Environment.ExpandEnvironmentVariables(path));
}
