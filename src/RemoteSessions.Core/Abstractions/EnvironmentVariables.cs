namespace RemoteSessions.Abstractions;

/// <summary>
/// Reads environment variables each time they're needed, so that a change takes effect with the next command. Empty variables are ignored.
/// </summary>
internal sealed class EnvironmentVariables(Func<string, string?> read)
{
    public static EnvironmentVariables OfProcess { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>The home folder of the user, which <c>~</c> represents in paths.</summary>
    public string Home => (OperatingSystem.IsWindows() ? this["USERPROFILE"] ?? this["HOME"] : this["HOME"])
        ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    public string? this[string name] => read(name) is { Length: > 0 } value ? value : null;

    /// <summary>Returns the full path of a file that a user specified. The path can contain <c>~</c> for the home folder.</summary>
    public string FullPath(string path) => Path.GetFullPath(
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith("~\\", StringComparison.Ordinal)
            ? Path.Join(Home, path[1..])
            : Environment.ExpandEnvironmentVariables(path));
}
