using System.Collections.Concurrent;
using System.Management.Automation.Engine;
using System.Reflection;

namespace System.Management.Automation.Binding;

/// <summary>What the attributes of a cmdlet's class say: its parameters and which sets they are in, one bit a set.</summary>
internal sealed class CommandMetadata
{
    public const uint AllSets = uint.MaxValue;

    private static readonly ConcurrentDictionary<Type, CommandMetadata> Cache = new();

    private readonly List<string> _sets = [];
    private readonly string _defaultSetName;

    private CommandMetadata(Type type)
    {
        var attribute = type.GetCustomAttribute<CmdletAttribute>();
        ConfirmImpact = attribute?.ConfirmImpact ?? ConfirmImpact.Medium;
        _defaultSetName = attribute?.DefaultParameterSetName;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) Add(property, isCommon: false);
        foreach (var property in typeof(CommonParameters).GetProperties())
        {
            var isForChanges = property.Name is nameof(CommonParameters.WhatIf) or nameof(CommonParameters.Confirm);
            if (!isForChanges || attribute?.SupportsShouldProcess == true) Add(property, isCommon: true);
        }

        if (!string.IsNullOrEmpty(_defaultSetName)) DefaultSet = FlagOf(_defaultSetName);
    }

    public List<CompiledParameter> Parameters { get; } = [];

    public ConfirmImpact ConfirmImpact { get; }

    public uint DefaultSet { get; }

    public int SetCount => _sets.Count;

    /// <summary>The bits of the sets that exist.</summary>
    public uint DeclaredSets => _sets.Count == 0 ? 0 : (1u << _sets.Count) - 1;

    public static CommandMetadata Of(Type type) => Cache.GetOrAdd(type, static key => new CommandMetadata(key));

    public string NameOf(uint sets)
    {
        if (sets is AllSets or 0) return string.IsNullOrEmpty(_defaultSetName) ? ParameterAttribute.AllParameterSets : _defaultSetName;
        if (!uint.IsPow2(sets)) return string.Empty;
        var index = int.CreateChecked(uint.Log2(sets));
        return index < _sets.Count ? _sets[index] : string.Empty;
    }

    /// <summary>By name, by alias, or by a beginning that only one has; the cmdlet's own come before the common ones.</summary>
    public CompiledParameter Find(string name, InvocationInfo invocation)
    {
        name = name.TrimStart('-').TrimEnd(':');
        var exact = Parameters.Find(parameter => parameter.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (exact is not null) return exact;
        var matches = Parameters.FindAll(parameter => parameter.Names.Any(known => known.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        if (matches.Count > 1 && matches.FindAll(match => !match.IsCommon) is { Count: 1 } own) matches = own;
        if (matches.Count <= 1) return matches.FirstOrDefault();
        var possible = string.Concat(matches.Select(match => $" -{match.Name}"));
        throw new ParameterBindingException(
            "AmbiguousParameter", ErrorCategory.InvalidArgument, invocation, name, null, null,
            $"Parameter cannot be processed because the parameter name '{name}' is ambiguous. Possible matches include:{possible}.");
    }

    private void Add(PropertyInfo property, bool isCommon)
    {
        var attributes = property.GetCustomAttributes<ParameterAttribute>().ToList();
        if (attributes.Count == 0 || property.SetMethod is not { IsPublic: true }) return;
        if (Parameters.Exists(known => string.Equals(known.Name, property.Name, StringComparison.OrdinalIgnoreCase)))
            throw new MetadataException($"A parameter with the name '{property.Name}' was defined multiple times for the command.");
        var sets = attributes.Select(attribute => new ParameterSetData(
            attribute.ParameterSetName == ParameterAttribute.AllParameterSets ? 0 : FlagOf(attribute.ParameterSetName), attribute));
        Parameters.Add(new CompiledParameter(property, isCommon, [.. sets]));
    }

    private uint FlagOf(string setName)
    {
        var index = _sets.FindIndex(known => string.Equals(known, setName, StringComparison.OrdinalIgnoreCase));
        if (index >= 0) return 1u << index;
        _sets.Add(setName);
        return 1u << (_sets.Count - 1);
    }
}

/// <summary>What a parameter is in one set. No flag means: in every set.</summary>
internal sealed class ParameterSetData(uint flag, ParameterAttribute attribute)
{
    public uint Flag => flag;

    public bool IsInAllSets => flag == 0;

    public bool IsMandatory => attribute.Mandatory;

    public bool IsPositional => attribute.Position != int.MinValue;

    public int Position => attribute.Position;

    public bool FromPipeline => attribute.ValueFromPipeline;

    public bool FromPipelineByName => attribute.ValueFromPipelineByPropertyName;

    public bool FromRemainingArguments => attribute.ValueFromRemainingArguments;

    public string HelpMessage => attribute.HelpMessage ?? string.Empty;

    public bool TakesPipelineInput => FromPipeline || FromPipelineByName;
}
