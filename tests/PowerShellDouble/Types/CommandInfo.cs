using System.Collections.ObjectModel;
using System.Reflection;

namespace System.Management.Automation;

public abstract class CommandInfo
{
    internal CommandInfo(string name, CommandTypes type)
    {
        Name = name;
        CommandType = type;
    }

    public string Name { get; }

    public CommandTypes CommandType { get; }

    public abstract string Definition { get; }

    public abstract ReadOnlyCollection<PSTypeName> OutputType { get; }

    public PSModuleInfo Module { get; internal set; }

    public string ModuleName => Module?.Name ?? string.Empty;

    public virtual string Source => ModuleName;

    public virtual Version Version => Module?.Version;

    public override string ToString() => Name;
}

public class CmdletInfo : CommandInfo
{
    public CmdletInfo(string name, Type implementingType)
        : base(name, CommandTypes.Cmdlet)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ImplementingType = implementingType ?? throw new PSArgumentNullException(nameof(implementingType));
        if (!typeof(Cmdlet).IsAssignableFrom(implementingType))
            throw new PSInvalidOperationException($"The type \"{implementingType.FullName}\" does not derive from a cmdlet.");
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0 || dash == name.Length - 1)
            throw new PSArgumentException($"The cmdlet name \"{name}\" is not in the verb-noun format.", nameof(name));
        (Verb, Noun) = (name[..dash], name[(dash + 1)..]);
    }

    public string Verb { get; }

    public string Noun { get; }

    public Type ImplementingType { get; }

    public string HelpFile { get; internal set; } = string.Empty;

    public string DefaultParameterSet => ImplementingType.GetCustomAttribute<CmdletAttribute>()?.DefaultParameterSetName;

    public override string Definition => Name;

    public override ReadOnlyCollection<PSTypeName> OutputType
        => new([.. ImplementingType.GetCustomAttributes<OutputTypeAttribute>().SelectMany(attribute => attribute.Type)]);
}

public sealed class PSModuleInfo
{
    internal PSModuleInfo(string name, string path, Version version)
    {
        Name = name;
        Path = path;
        Version = version;
    }

    public string Name { get; }

    public string Path { get; }

    public string ModuleBase => IO.Path.GetDirectoryName(Path);

    public Version Version { get; }

    public override string ToString() => Name;
}

public interface IModuleAssemblyInitializer
{
    void OnImport();
}

public interface IModuleAssemblyCleanup
{
    void OnRemove(PSModuleInfo psModuleInfo);
}

public class InvocationInfo
{
    internal InvocationInfo(CommandInfo command, string invocationName)
    {
        MyCommand = command;
        InvocationName = invocationName;
    }

    public CommandInfo MyCommand { get; }

    public Dictionary<string, object> BoundParameters { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<object> UnboundArguments { get; } = [];

    public string InvocationName { get; }

    public CommandOrigin CommandOrigin => CommandOrigin.Runspace;

    public bool ExpectingInput { get; internal set; }

    public int PipelineLength { get; internal set; }

    public int PipelinePosition { get; internal set; }

    public long HistoryId => -1;

    public int ScriptLineNumber => 0;

    public int OffsetInLine => 0;

    public string Line => string.Empty;

    public string PositionMessage => string.Empty;

    public string ScriptName => string.Empty;

    public string PSScriptRoot => string.Empty;

    public string PSCommandPath => string.Empty;
}
