using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Emulator;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>A runspace with the module's commands. By default, the runspace connects to its own emulator.</summary>
public sealed class CmdletSession : IDisposable
{
    private readonly Runspace _runspace;

    public CmdletSession(
        double timeScale = 600, bool empty = false, bool connect = true, System.Management.Automation.Host.PSHost? host = null,
        string? region = "us-west-2", bool sharesDefaults = false, AwsKeys? keys = null, params string[] settings)
    {
        Emulator = new EmulatorFactory().Start(new EmulatorOptions
        {
            TimeScale = timeScale,
            Empty = empty,
            Keys = keys,
            Settings = settings.Select(setting => setting.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]),
        });
        var state = InitialSessionState.CreateDefault2();
        foreach (var type in typeof(AwsCmdlet).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet)
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
        }

        _runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
        _runspace.Open();
        // Without its own defaults, the runspace would use the default connection of a test that runs at the same time.
        if (!sharesDefaults)
            Run("Clear-RemoteSessionDefault");
        if (connect)
        {
            Run("Set-RemoteSessionDefault", [
                ("EndpointUrl", Emulator.EndpointUrl), ("Credential", Credential), .. region is null
                    ? []
                    : new (string, object?)[] { ("Region", region) },
            ]);
            Assert.Empty(Errors);
        }
    }

    public IEmulator Emulator { get; }

    public PSCredential Credential =>
        new(Emulator.Keys.AccessKeyId, new System.Net.NetworkCredential("", Emulator.Keys.SecretAccessKey).SecurePassword);

    /// <summary>The errors of the last pipeline, including a terminating error.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; private set; } = [];

    /// <summary>The terminating error from the last pipeline, or null if no such error occurred.</summary>
    public Exception? Failure { get; private set; }

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    public IReadOnlyList<string> Verbose { get; private set; } = [];

    public IReadOnlyList<string> Debug { get; private set; } = [];

    public IReadOnlyList<ProgressRecord> Progress { get; private set; } = [];

    public Runspace Runspace => _runspace;

    /// <summary>The only error from the last pipeline, and the ID of this error without the class name of the command.</summary>
    public (string Id, ErrorRecord Record) Error
    {
        get
        {
            Assert.True(Errors.Count == 1, $"{Errors.Count} errors: {string.Join(" | ", Errors)}");
            return (Errors[0].FullyQualifiedErrorId.Split(',')[0], Errors[0]);
        }
    }

    /// <summary>The text of the errors, warnings, progress records, and other messages that the last pipeline wrote.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>Redirects the commands to another endpoint.</summary>
    public void PointTo(Uri endpoint)
    {
        Run("Set-RemoteSessionDefault", ("EndpointUrl", endpoint), ("Credential", Credential));
        Assert.Empty(Errors);
    }

    /// <summary>Runs a command.</summary>
    public IReadOnlyList<PSObject> Run(string command, params (string Name, object? Value)[] parameters) =>
        Pipe(null, shell => Add(shell, command, parameters));

    /// <summary>Runs a command, and returns its output as typed objects.</summary>
    public IReadOnlyList<T> Run<T>(string command, params (string Name, object? Value)[] parameters) =>
        [.. Run(command, parameters).Select(item => (T)item.BaseObject)];

    /// <summary>Pipes objects to a command.</summary>
    public IReadOnlyList<T> Pipe<T>(IEnumerable<object> input, string command, params (string Name, object? Value)[] parameters) =>
        [.. Pipe(input, shell => Add(shell, command, parameters)).Select(item => (T)item.BaseObject)];

    /// <summary>Runs a pipeline.</summary>
    public IReadOnlyList<PSObject> Pipe(IEnumerable<object>? input, Action<PowerShell> commands)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        commands(shell);
        List<PSObject> output = [];
        List<ErrorRecord> errors = [];
        Failure = null;
        try
        {
            output.AddRange(input is null ? shell.Invoke() : shell.Invoke(input));
        }
        catch (RuntimeException failure)
        {
            Failure = failure;
            errors.Add(failure.ErrorRecord);
        }

        errors.InsertRange(0, shell.Streams.Error);
        Errors = errors;
        Warnings = [.. shell.Streams.Warning.Select(record => record.Message)];
        Verbose = [.. shell.Streams.Verbose.Select(record => record.Message)];
        Debug = [.. shell.Streams.Debug.Select(record => record.Message)];
        Progress = [.. shell.Streams.Progress];
        Texts =
        [
            .. Errors.SelectMany(
                error => new[] { $"{error}", $"{error.Exception}", error.ErrorDetails?.Message ?? "", $"{error.TargetObject}" }),
            .. Warnings,
            .. Verbose,
            .. Debug,
            .. shell.Streams.Information.Select(record => $"{record}"),
            .. Progress.Select(record => $"{record.Activity} {record.StatusDescription} {record.CurrentOperation}"),
        ];
        return output;
    }

    /// <summary>Creates an object like those that Import-Csv returns.</summary>
    public static PSObject Row(params (string Name, object? Value)[] cells)
    {
        var row = new PSObject();
        foreach (var (name, value) in cells)
            row.Properties.Add(new PSNoteProperty(name, value));
        return row;
    }

    /// <summary>Returns how many calls to an operation the emulator has received.</summary>
    public int Calls(string operation) => Emulator.Calls.GetValueOrDefault("Device Farm." + operation);

    public static PowerShell Add(PowerShell shell, string command, params (string Name, object? Value)[] parameters)
    {
        shell.AddCommand(command);
        foreach (var (name, value) in parameters)
            shell.AddParameter(name, value);
        return shell;
    }

    public void Dispose()
    {
        _runspace.Dispose();
        Emulator.Dispose();
    }
}
