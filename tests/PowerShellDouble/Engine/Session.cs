using System.Collections;
using System.Management.Automation.Formatting;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text.RegularExpressions;

namespace System.Management.Automation.Engine;

/// <summary>What one runspace knows: its variables, its commands and its views.</summary>
internal sealed class Session
{
    private readonly Dictionary<string, CmdletInfo> _commands = new(StringComparer.OrdinalIgnoreCase);

    public Session(PSHost host)
    {
        Host = new InternalHost(host);
        State = new SessionState(this);
        Intrinsics = new EngineIntrinsics(this);
        SetDefaults();
    }

    public InternalHost Host { get; set; }

    public SessionState State { get; }

    public EngineIntrinsics Intrinsics { get; }

    public Runspace Runspace { get; set; }

    public FormatViews Views { get; } = new();

    public Dictionary<string, PSVariable> Variables { get; } = new(StringComparer.OrdinalIgnoreCase);

    public CmdletInfo Find(string name)
    {
        // "Module\Name" is a name too.
        if (_commands.TryGetValue(name[(name.IndexOf('\\', StringComparison.Ordinal) + 1)..], out var command)) return command;
        throw new CommandNotFoundException(
            $"The term '{name}' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.",
            name);
    }

    public T Preference<T>(string name, T fallback)
        => Variables.TryGetValue(name, out var variable)
            && variable.Value is not null
            && LanguagePrimitives.TryConvertTo<T>(variable.Value, out var value)
            ? value
            : fallback;

    public void Load(InitialSessionState initial)
    {
        AddCmdlets(typeof(Session).Assembly, null);
        foreach (var entry in initial.Commands.OfType<SessionStateCmdletEntry>())
            _commands[entry.Name] = new CmdletInfo(entry.Name, entry.ImplementingType) { HelpFile = entry.HelpFileName ?? string.Empty };
        foreach (var entry in initial.Variables) State.PSVariable.Set(entry.Name, entry.Value);
        foreach (var path in initial.ModulePaths)
        {
            try
            {
                ImportModule(path);
            }
            catch (Exception error) when (!initial.ThrowOnRunspaceOpenError && error is IOException or BadImageFormatException)
            {
                // A module that cannot be loaded does not keep a real runspace from opening either.
            }
        }
    }

    private void ImportModule(string path)
    {
        var isManifest = path.EndsWith(".psd1", StringComparison.OrdinalIgnoreCase);
        var folder = isManifest || path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? Path.GetDirectoryName(Path.GetFullPath(path)) : Path.GetFullPath(path);
        var name = Path.GetFileNameWithoutExtension(folder == Path.GetFullPath(path) ? folder + ".dll" : path);
        var manifest = isManifest ? path : Path.Combine(folder, name + ".psd1");
        var version = new Version(0, 0);
        var library = name + ".dll";
        if (File.Exists(manifest) && !path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            var text = File.ReadAllText(manifest);
            if (Entry(text, "RootModule") is { } root) library = root;
            if (Version.TryParse(Entry(text, "ModuleVersion"), out var parsed)) version = parsed;
        }

        var module = new PSModuleInfo(name, File.Exists(manifest) ? manifest : Path.Combine(folder, library), version);
        var assembly = Assembly.LoadFrom(Path.GetFullPath(Path.Combine(folder, library)));
        foreach (var view in Directory.EnumerateFiles(folder, "*.Format.ps1xml")) Views.Load(view);
        foreach (var type in assembly.GetExportedTypes().Where(type => type is { IsAbstract: false, IsClass: true }))
        {
            if (typeof(IModuleAssemblyInitializer).IsAssignableFrom(type)) ((IModuleAssemblyInitializer)Activator.CreateInstance(type)).OnImport();
        }

        AddCmdlets(assembly, module);
    }

    private static string Entry(string manifest, string key)
        => Regex.Match(manifest, $@"^\s*{key}\s*=\s*['""]([^'""]+)['""]", RegexOptions.Multiline | RegexOptions.IgnoreCase) is { Success: true } match
            ? match.Groups[1].Value
            : null;

    private void AddCmdlets(Assembly assembly, PSModuleInfo module)
    {
        foreach (var type in assembly.GetExportedTypes())
        {
            if (type.IsAbstract || type.GetCustomAttribute<CmdletAttribute>() is not { } cmdlet) continue;
            var name = $"{cmdlet.VerbName}-{cmdlet.NounName}";
            _commands[name] = new CmdletInfo(name, type) { Module = module };
        }
    }

    private void SetDefaults()
    {
        State.PSVariable.Set("ErrorActionPreference", ActionPreference.Continue);
        State.PSVariable.Set("WarningPreference", ActionPreference.Continue);
        State.PSVariable.Set("ProgressPreference", ActionPreference.Continue);
        State.PSVariable.Set("VerbosePreference", ActionPreference.SilentlyContinue);
        State.PSVariable.Set("DebugPreference", ActionPreference.SilentlyContinue);
        State.PSVariable.Set("InformationPreference", ActionPreference.SilentlyContinue);
        State.PSVariable.Set("ConfirmPreference", ConfirmImpact.High);
        State.PSVariable.Set("WhatIfPreference", false);
        State.PSVariable.Set("Error", new ArrayList());
    }
}
