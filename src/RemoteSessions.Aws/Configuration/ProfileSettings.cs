namespace RemoteSessions.Aws.Configuration;

/// <summary>The settings of one profile. A setting in the credentials file overrides the same setting in the config file.</summary>
internal sealed class ProfileSettings(
    string name, IReadOnlyDictionary<string, string>? credentials, IReadOnlyDictionary<string, string>? config)
{
    public string Name { get; } = name;

    /// <summary>Returns a setting, or null if it's missing or empty.</summary>
    public string? this[string key] => ValueIn(credentials, key) ?? ValueIn(config, key);

    /// <summary>Returns whether the credentials file contains the setting.</summary>
    public bool InCredentialsFile(string key) => ValueIn(credentials, key) is not null;

    private static string? ValueIn(IReadOnlyDictionary<string, string>? section, string key) =>
        section is not null && section.TryGetValue(key, out var value) && value.Length > 0 ? value : null;
}
