using System.Collections;
using System.Collections.ObjectModel;

namespace System.Management.Automation.Runspaces;

public class InitialSessionState
{
    protected InitialSessionState()
    {
    }

    public virtual InitialSessionStateEntryCollection<SessionStateCommandEntry> Commands { get; } = new();

    public virtual InitialSessionStateEntryCollection<SessionStateVariableEntry> Variables { get; } = new();

    public PSThreadOptions ThreadOptions { get; set; }

    public PSLanguageMode LanguageMode { get; set; }

    public bool ThrowOnRunspaceOpenError { get; set; }

    internal List<string> ModulePaths { get; } = [];

    public static InitialSessionState Create() => new();

    public static InitialSessionState CreateDefault() => new();

    public static InitialSessionState CreateDefault2() => new();

    public void ImportPSModule(params string[] name) => ModulePaths.AddRange(name ?? throw new ArgumentNullException(nameof(name)));

    public void ImportPSModulesFromPath(string path)
    {
        foreach (var folder in Directory.EnumerateDirectories(path)) ModulePaths.Add(folder);
    }

    public InitialSessionState Clone()
    {
        var clone = new InitialSessionState
        {
            ThreadOptions = ThreadOptions,
            LanguageMode = LanguageMode,
            ThrowOnRunspaceOpenError = ThrowOnRunspaceOpenError,
        };
        clone.Commands.Add(Commands);
        clone.Variables.Add(Variables);
        clone.ModulePaths.AddRange(ModulePaths);
        return clone;
    }
}

public abstract class InitialSessionStateEntry
{
    protected InitialSessionStateEntry(string name) => Name = name;

    public string Name { get; }

    public abstract InitialSessionStateEntry Clone();
}

public abstract class ConstrainedSessionStateEntry : InitialSessionStateEntry
{
    protected ConstrainedSessionStateEntry(string name, SessionStateEntryVisibility visibility)
        : base(name)
        => Visibility = visibility;

    public SessionStateEntryVisibility Visibility { get; set; }
}

public abstract class SessionStateCommandEntry : ConstrainedSessionStateEntry
{
    protected SessionStateCommandEntry(string name, SessionStateEntryVisibility visibility)
        : base(name, visibility)
    {
    }

    public CommandTypes CommandType { get; internal set; }
}

public sealed class SessionStateCmdletEntry : SessionStateCommandEntry
{
    public SessionStateCmdletEntry(string name, Type implementingType, string helpFileName)
        : base(name, SessionStateEntryVisibility.Public)
    {
        ImplementingType = implementingType;
        HelpFileName = helpFileName;
        CommandType = CommandTypes.Cmdlet;
    }

    public Type ImplementingType { get; }

    public string HelpFileName { get; }

    public override InitialSessionStateEntry Clone() => new SessionStateCmdletEntry(Name, ImplementingType, HelpFileName);
}

public sealed class SessionStateVariableEntry : ConstrainedSessionStateEntry
{
    public SessionStateVariableEntry(string name, object value, string description)
        : this(name, value, description, ScopedItemOptions.None)
    {
    }

    public SessionStateVariableEntry(string name, object value, string description, ScopedItemOptions options)
        : base(name, SessionStateEntryVisibility.Public)
    {
        Value = value;
        Description = description ?? string.Empty;
        Options = options;
    }

    public object Value { get; }

    public string Description { get; }

    public ScopedItemOptions Options { get; }

    public override InitialSessionStateEntry Clone() => new SessionStateVariableEntry(Name, Value, Description);
}

public sealed class InitialSessionStateEntryCollection<T> : IEnumerable<T>
    where T : InitialSessionStateEntry
{
    private readonly List<T> _entries = [];

    public InitialSessionStateEntryCollection()
    {
    }

    public InitialSessionStateEntryCollection(IEnumerable<T> items) => _entries.AddRange(items);

    public int Count => _entries.Count;

    public T this[int index] => _entries[index];

    public Collection<T> this[string name]
        => new(_entries.FindAll(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)));

    public void Add(T item) => _entries.Add(item);

    public void Add(IEnumerable<T> items) => _entries.AddRange(items);

    public void Clear() => _entries.Clear();

    public void Reset() => _entries.Clear();

    public void RemoveItem(int index) => _entries.RemoveAt(index);

    public void RemoveItem(int index, int count) => _entries.RemoveRange(index, count);

    public void Remove(string name, object type)
        => _entries.RemoveAll(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_entries.ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
