using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RemoteSessions.Tour;

/// <summary>A runspace that shows each command line as it would be typed, and then what it gives.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Runspace _runspace;

    public Shell(string modulePath, string folder)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([Path.TrimEndingDirectorySeparator(modulePath)]);
        _runspace = RunspaceFactory.CreateRunspace(new TourHost(), state);
        _runspace.Open();
        _runspace.SessionStateProxy.Path.SetLocation(folder);
    }

    /// <summary>Whether any command failed.</summary>
    public bool Failed { get; private set; }

    public static Step Command(string name, params object?[] arguments) => new(name, arguments);

    public static void Say(string text) => Console.WriteLine($"\n# {text}");

    /// <summary>Runs a pipeline, shows and gives its output; <paramref name="input"/> is called <paramref name="variable"/> on the line that is shown.</summary>
    public IReadOnlyList<PSObject> Run(string? variable, IEnumerable<object>? input, params Step[] steps)
    {
        var line = string.Join(" | ", steps.Select(step => step.ToString()));
        Console.WriteLine($"\nPS> {(variable is null ? "" : variable + " | ")}{line}");
        using var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        foreach (var step in steps)
            step.AddTo(shell);
        shell.Streams.Progress.DataAdded += (_, added) => ShowProgress(shell.Streams.Progress[added.Index]);
        IReadOnlyList<PSObject> output = [.. input is null ? shell.Invoke() : shell.Invoke(input)];
        foreach (var error in shell.Streams.Error)
            Console.WriteLine($"ERROR {error.FullyQualifiedErrorId}: {error}");
        Failed |= shell.Streams.Error.Count > 0;
        if (output.Count > 0)
            Show(output);
        return output;
    }

    /// <summary>Shows objects as PowerShell does at the prompt: in the module's own views.</summary>
    private void Show(IReadOnlyList<PSObject> items)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        shell.AddCommand("Out-String").AddParameter("Width", 120);
        foreach (var text in shell.Invoke<string>(items))
            Console.WriteLine(text.Trim('\r', '\n'));
    }

    public static object? Value(PSObject item, string property) => item.Properties[property]?.Value;

    public void Dispose() => _runspace.Dispose();

    private static void ShowProgress(ProgressRecord progress)
    {
        if (progress.RecordType != ProgressRecordType.Completed)
            Console.WriteLine($"    [{progress.Activity}: {progress.StatusDescription}]");
    }
}

/// <summary>One command of a pipeline: its name, then positional values and (name, value) pairs; a name alone is a switch.</summary>
internal sealed record Step(string Name, object?[] Arguments)
{
    public void AddTo(PowerShell shell)
    {
        shell.AddCommand(Name);
        foreach (var argument in Arguments)
        {
            if (argument is ValueTuple<string, object?>(var name, var value))
                shell.AddParameter(name, value);
            else if (argument is string text && text.StartsWith('-'))
                shell.AddParameter(text[1..]);
            else
                shell.AddArgument(argument);
        }
    }

    public override string ToString() => string.Join(' ', Arguments.Select(argument => argument switch
    {
        ValueTuple<string, object?>(var name, bool value) => $"-{name}:${(value ? "true" : "false")}",
        ValueTuple<string, object?>(var name, var value) => $"-{name} {Typed(value)}",
        string text when text.StartsWith('-') => text,
        var value => Typed(value),
    }).Prepend(Name));

    private static string Typed(object? value) => value switch
    {
        string text => text.All(character => char.IsLetterOrDigit(character) || "-_.:/*\\".Contains(character, StringComparison.Ordinal)) ? text : $"'{text}'",
        IEnumerable list => string.Join(",", list.Cast<object?>().Select(Typed)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "$null",
    };
}
