using System.Management.Automation.Engine;
using System.Management.Automation.Host;

namespace System.Management.Automation;

public sealed class SessionState
{
    internal SessionState(Session session)
    {
        PSVariable = new PSVariableIntrinsics(session);
        Path = new PathIntrinsics();
    }

    public PathIntrinsics Path { get; }

    public PSVariableIntrinsics PSVariable { get; }

    public PSLanguageMode LanguageMode { get; set; }

    public PSModuleInfo Module => null;
}

public class EngineIntrinsics
{
    private readonly Session _session;

    internal EngineIntrinsics(Session session) => _session = session;

    public PSHost Host => _session.Host;

    public SessionState SessionState => _session.State;
}

public class PSVariable
{
    public PSVariable(string name)
        : this(name, null)
    {
    }

    public PSVariable(string name, object value)
        : this(name, value, ScopedItemOptions.None)
    {
    }

    public PSVariable(string name, object value, ScopedItemOptions options)
    {
        Name = string.IsNullOrEmpty(name) ? throw new PSArgumentException("Cannot process argument because the value of argument \"name\" is not valid.", nameof(name)) : name;
        Value = value;
        Options = options;
    }

    public string Name { get; }

    public virtual object Value { get; set; }

    public virtual ScopedItemOptions Options { get; set; }

    public virtual string Description { get; set; } = string.Empty;
}

public sealed class PSVariableIntrinsics
{
    private readonly Session _session;

    internal PSVariableIntrinsics(Session session) => _session = session;

    public PSVariable Get(string name) => name is null ? throw new PSArgumentNullException(nameof(name)) : _session.Variables.GetValueOrDefault(WithoutScope(name));

    public object GetValue(string name) => Get(name)?.Value;

    public object GetValue(string name, object defaultValue) => Get(name)?.Value ?? defaultValue;

    public void Set(string name, object value)
    {
        if (Get(name) is { } existing) existing.Value = value;
        else Set(new PSVariable(WithoutScope(name), value));
    }

    public void Set(PSVariable variable)
        => _session.Variables[(variable ?? throw new PSArgumentNullException(nameof(variable))).Name] = variable;

    public void Remove(string name) => _session.Variables.Remove(WithoutScope(name));

    public void Remove(PSVariable variable) => Remove(variable.Name);

    // There is one scope only.
    private static string WithoutScope(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
