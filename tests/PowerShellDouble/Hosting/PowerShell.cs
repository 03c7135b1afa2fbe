using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation.Runspaces;

namespace System.Management.Automation;

public sealed partial class PowerShell : IDisposable
{
    private bool _ownsRunspace;
    private Runspace _runspace;
    private bool _isDisposed;

    private PowerShell(Runspace runspace, bool ownsRunspace, bool isNested)
    {
        _runspace = runspace;
        _ownsRunspace = ownsRunspace;
        IsNested = isNested;
    }

    public event EventHandler<PSInvocationStateChangedEventArgs> InvocationStateChanged;

    public PSCommand Commands { get; set; } = new();

    public PSDataStreams Streams { get; } = new();

    public Guid InstanceId { get; } = Guid.NewGuid();

    public PSInvocationStateInfo InvocationStateInfo { get; private set; } = new(PSInvocationState.NotStarted);

    public bool IsNested { get; }

    public bool HadErrors { get; private set; }

    public bool IsRunspaceOwner => _ownsRunspace;

    public string HistoryString { get; set; } = string.Empty;

    public Runspace Runspace
    {
        get => _runspace;
        set
        {
            ThrowIfRunning();
            if (_ownsRunspace) _runspace?.Dispose();
            _runspace = value;
            // One that was given belongs to the giver.
            _ownsRunspace = false;
        }
    }

    public static PowerShell Create() => Create(InitialSessionState.CreateDefault2());

    public static PowerShell Create(RunspaceMode runspace)
        => runspace == RunspaceMode.NewRunspace
            ? Create()
            : new PowerShell(
                Runspace.DefaultRunspace ?? throw new InvalidOperationException("A PowerShell object cannot be created that uses the current runspace because there is no current runspace available. The current runspace might be starting, such as when it is created with an Initial Session State."),
                ownsRunspace: false,
                isNested: true);

    public static PowerShell Create(InitialSessionState initialSessionState)
    {
        var runspace = RunspaceFactory.CreateRunspace(initialSessionState);
        runspace.Open();
        return new PowerShell(runspace, ownsRunspace: true, isNested: false);
    }

    public static PowerShell Create(Runspace runspace)
        => new(runspace ?? throw new PSArgumentNullException(nameof(runspace)), ownsRunspace: false, isNested: false);

    public PowerShell AddCommand(string cmdlet) => Change(commands => commands.AddCommand(cmdlet));

    public PowerShell AddCommand(string cmdlet, bool useLocalScope) => Change(commands => commands.AddCommand(cmdlet, useLocalScope));

    public PowerShell AddCommand(CommandInfo commandInfo)
        => Change(commands => commands.AddCommand(new Command(commandInfo.Name) { Info = commandInfo }));

    public PowerShell AddScript(string script) => throw PSCommand.NoScript();

    public PowerShell AddScript(string script, bool useLocalScope) => throw PSCommand.NoScript();

    public PowerShell AddStatement() => throw PSCommand.NoScript();

    public PowerShell AddParameter(string parameterName) => Change(commands => commands.AddParameter(parameterName));

    public PowerShell AddParameter(string parameterName, object value) => Change(commands => commands.AddParameter(parameterName, value));

    public PowerShell AddArgument(object value) => Change(commands => commands.AddArgument(value));

    public PowerShell AddParameters(IList parameters)
    {
        foreach (var value in parameters ?? throw new PSArgumentNullException(nameof(parameters))) AddArgument(value);
        return this;
    }

    public PowerShell AddParameters(IDictionary parameters)
    {
        foreach (DictionaryEntry entry in parameters ?? throw new PSArgumentNullException(nameof(parameters)))
            AddParameter(entry.Key as string ?? throw new PSArgumentException("The keys must be strings.", nameof(parameters)), entry.Value);
        return this;
    }

    public Collection<PSObject> Invoke() => Invoke<PSObject>(null, (PSInvocationSettings)null);

    public Collection<PSObject> Invoke(IEnumerable input) => Invoke<PSObject>(input, (PSInvocationSettings)null);

    public Collection<PSObject> Invoke(IEnumerable input, PSInvocationSettings settings) => Invoke<PSObject>(input, settings);

    public Collection<T> Invoke<T>() => Invoke<T>(null, (PSInvocationSettings)null);

    public Collection<T> Invoke<T>(IEnumerable input) => Invoke<T>(input, (PSInvocationSettings)null);

    public Collection<T> Invoke<T>(IEnumerable input, PSInvocationSettings settings)
    {
        var output = new Collection<T>();
        Invoke(input, output, settings);
        return output;
    }

    public void Invoke<T>(IEnumerable input, IList<T> output) => Invoke(input, output, null);

    public void Invoke<T>(IEnumerable input, IList<T> output, PSInvocationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(output);
        var records = input?.Cast<object>().ToList();
        Run(records is { Count: > 0 } ? records.GetEnumerator() : null, value => output.Add(Convert<T>(value)), settings);
    }

    public void Invoke<TInput, TOutput>(PSDataCollection<TInput> input, PSDataCollection<TOutput> output, PSInvocationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(output);
        Run(InputOf(input), value => output.AddFrom(InstanceId, Convert<TOutput>(value)), settings);
    }

    public IAsyncResult BeginInvoke() => BeginInvoke<object>(null, null, null, null);

    public IAsyncResult BeginInvoke<T>(PSDataCollection<T> input) => BeginInvoke(input, null, null, null);

    public IAsyncResult BeginInvoke<T>(PSDataCollection<T> input, PSInvocationSettings settings, AsyncCallback callback, object state)
        => BeginInvoke(input, new PSDataCollection<PSObject> { IsAutoGenerated = true }, settings, callback, state);

    public IAsyncResult BeginInvoke<TInput, TOutput>(PSDataCollection<TInput> input, PSDataCollection<TOutput> output)
        => BeginInvoke(input, output, null, null, null);

    public IAsyncResult BeginInvoke<TInput, TOutput>(
        PSDataCollection<TInput> input, PSDataCollection<TOutput> output, PSInvocationSettings settings, AsyncCallback callback, object state)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.BlockingEnumerator = true;
        var finished = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var result = new PowerShellAsyncResult(finished.Task, output, state);
        StartThread(InputOf(input), value => output.AddFrom(InstanceId, Convert<TOutput>(value)), settings, error =>
        {
            if (output.IsAutoGenerated) output.Complete();
            else output.BlockingEnumerator = false;
            if (error is null) finished.SetResult();
            else finished.SetException(error);
            callback?.Invoke(result);
        });
        return result;
    }

    public PSDataCollection<PSObject> EndInvoke(IAsyncResult asyncResult)
    {
        if (asyncResult is not PowerShellAsyncResult result)
            throw new PSArgumentException("The asyncResult was not returned by BeginInvoke of this object.", nameof(asyncResult));
        result.Task.GetAwaiter().GetResult();
        return result.Output as PSDataCollection<PSObject>;
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        if (InvocationStateInfo.State is PSInvocationState.Running or PSInvocationState.Stopping) Stop();
        _isDisposed = true;
        if (_ownsRunspace) _runspace?.Dispose();
    }

    private static T Convert<T>(object value)
    {
        if (value is T already) return already;
        return value is null ? default : LanguagePrimitives.ConvertTo<T>(value);
    }

    private static IEnumerator<object> InputOf<T>(PSDataCollection<T> input)
    {
        if (input is null || (!input.IsOpen && input.Count == 0)) return null;
        input.BlockingEnumerator = true;
        return input.Cast<object>().GetEnumerator();
    }

    private PowerShell Change(Action<PSCommand> change)
    {
        ThrowIfRunning();
        change(Commands);
        return this;
    }

    private void ThrowIfRunning()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (InvocationStateInfo.State is not (PSInvocationState.Running or PSInvocationState.Stopping)) return;
        throw new InvalidPowerShellStateException("The state of the current PowerShell instance is not valid for this operation.")
        {
            CurrentState = InvocationStateInfo.State,
        };
    }
}
