namespace RemoteSessions.Provisioning;

/// <summary>The settings that a command removes from a resource.</summary>
internal abstract class Removals
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The names of the settings to remove.</summary>
    public IReadOnlyCollection<string> Names => _names;

    public bool this[string name]
    {
        get => _names.Contains(name);
        set => _ = value ? _names.Add(name) : _names.Remove(name);
    }
}
