using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Xml.Linq;

namespace RemoteSessions.Tests.Cmdlets.Views;

/// <summary>A runspace that loads the module's format files.</summary>
public sealed class ViewRunspace : IDisposable
{
    private readonly Runspace _runspace;

    public ViewRunspace()
    {
        var state = InitialSessionState.CreateDefault();
        foreach (var file in Files)
            state.Formats.Add(new SessionStateFormatEntry(file));
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>The format files of the module.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(ArchitectureTests.Root(), "formats"), "*.Format.ps1xml")];

    /// <summary>The views, grouped by type.</summary>
    public static ILookup<string, XElement> Views { get; } = Files
        .SelectMany(file => XDocument.Load(file).Descendants("View")).ToLookup(view => view.Descendants("TypeName").Single().Value);

    /// <summary>Returns the columns in the table view of a type.</summary>
    public static IReadOnlyList<string> Columns(Type type) =>
        [.. Views[type.FullName!].Descendants("TableColumnHeader").Select(header => header.Element("Label")!.Value)];

    /// <summary>
    /// The number of errors that occurred in the last call to <see cref="Show"/>. PowerShell doesn't show errors that occur in table cells,
    /// and leaves these cells empty.
    /// </summary>
    public int Errors { get; private set; }

    /// <summary>Indicates whether script blocks run in Constrained Language Mode.</summary>
    public bool Constrained
    {
        set => _runspace.SessionStateProxy.LanguageMode = value ? PSLanguageMode.ConstrainedLanguage : PSLanguageMode.FullLanguage;
    }

    /// <summary>
    /// Returns the text that PowerShell writes for an object. The <paramref name="command"/> parameter is Format-Table, Format-List, or
    /// null (for the default view).
    /// </summary>
    public string Show(object item, int width, string? command = null)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        if (command is not null)
            shell.AddCommand(command);
        shell.AddCommand("Out-String").AddParameter("Width", width);
        var before = ErrorCount();
        var text = string.Concat(shell.Invoke(new[] { item }));
        Errors = ErrorCount() - before + shell.Streams.Error.Count;
        return text;
    }

    /// <summary>Runs a script in the runspace.</summary>
    public IReadOnlyList<PSObject> Run(string script)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return shell.AddScript(script).Invoke();
    }

    public void Dispose() => _runspace.Dispose();

    private int ErrorCount() => ((System.Collections.ICollection)_runspace.SessionStateProxy.GetVariable("Error")).Count;
}
