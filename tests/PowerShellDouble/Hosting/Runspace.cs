using System.Management.Automation.Engine;
using System.Management.Automation.Host;

namespace System.Management.Automation.Runspaces;

public abstract class Runspace : IDisposable
{
    private static int _lastId;

    [ThreadStatic]
    private static Runspace _default;

    internal Runspace()
    {
        Id = Interlocked.Increment(ref _lastId);
        Name = $"Runspace{Id}";
    }

    public event EventHandler<RunspaceStateEventArgs> StateChanged;

    /// <summary>The runspace of this thread: set while one of its pipelines runs here.</summary>
    public static Runspace DefaultRunspace
    {
        get => _default;
        set => _default = value;
    }

    public static bool CanUseDefaultRunspace => _default is not null;

    public int Id { get; }

    public string Name { get; set; }

    public Guid InstanceId { get; internal set; } = Guid.NewGuid();

    public abstract InitialSessionState InitialSessionState { get; }

    public abstract RunspaceStateInfo RunspaceStateInfo { get; }

    public abstract RunspaceAvailability RunspaceAvailability { get; protected set; }

    public abstract PSThreadOptions ThreadOptions { get; set; }

    public abstract Version Version { get; }

    public bool RunspaceIsRemote => false;

    public SessionStateProxy SessionStateProxy => new(Session);

    internal abstract Session Session { get; }

    public abstract void Open();

    public abstract void OpenAsync();

    public abstract void Close();

    public abstract void CloseAsync();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing) Close();
    }

    private protected void OnStateChanged(RunspaceStateInfo state) => StateChanged?.Invoke(this, new RunspaceStateEventArgs(state));
}

internal sealed class LocalRunspace(PSHost host, InitialSessionState initialSessionState) : Runspace
{
    private readonly Session _session = new(host);
    private RunspaceStateInfo _state = new(RunspaceState.BeforeOpen);

    public override InitialSessionState InitialSessionState => initialSessionState;

    public override RunspaceStateInfo RunspaceStateInfo => _state;

    public override RunspaceAvailability RunspaceAvailability { get; protected set; }

    public override PSThreadOptions ThreadOptions { get; set; } = initialSessionState.ThreadOptions;

    public override Version Version => typeof(Runspace).Assembly.GetName().Version;

    internal override Session Session => _session;

    internal PipelineProcessor Running { get; set; }

    public override void Open()
    {
        if (_state.State != RunspaceState.BeforeOpen)
            throw new InvalidRunspaceStateException($"Cannot open the runspace because the runspace is not in the BeforeOpen state. Current state of the runspace is '{_state.State}'.");
        _session.Runspace = this;
        var caller = DefaultRunspace;
        DefaultRunspace = this;
        try
        {
            _session.Load(initialSessionState);
        }
        finally
        {
            DefaultRunspace = caller;
        }

        Set(RunspaceState.Opened);
        RunspaceAvailability = RunspaceAvailability.Available;
    }

    public override void OpenAsync() => Open();

    public override void Close()
    {
        if (_state.State is RunspaceState.Closed or RunspaceState.Closing) return;
        Set(RunspaceState.Closing);
        Running?.Stop();
        Set(RunspaceState.Closed);
        RunspaceAvailability = RunspaceAvailability.None;
    }

    public override void CloseAsync() => Close();

    internal void SetAvailability(bool isBusy)
        => RunspaceAvailability = isBusy ? RunspaceAvailability.Busy : RunspaceAvailability.Available;

    private void Set(RunspaceState state) => OnStateChanged(_state = new RunspaceStateInfo(state));
}

public sealed class RunspaceStateInfo
{
    internal RunspaceStateInfo(RunspaceState state) => State = state;

    public RunspaceState State { get; }

    public Exception Reason => null;

    public override string ToString() => State.ToString();
}

public sealed class RunspaceStateEventArgs : EventArgs
{
    internal RunspaceStateEventArgs(RunspaceStateInfo state) => RunspaceStateInfo = state;

    public RunspaceStateInfo RunspaceStateInfo { get; }
}

public class InvalidRunspaceStateException : SystemException
{
    public InvalidRunspaceStateException()
    {
    }

    public InvalidRunspaceStateException(string message)
        : base(message)
    {
    }

    public InvalidRunspaceStateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

public static class RunspaceFactory
{
    public static Runspace CreateRunspace() => CreateRunspace(null, InitialSessionState.CreateDefault());

    public static Runspace CreateRunspace(PSHost host) => CreateRunspace(host, InitialSessionState.CreateDefault());

    public static Runspace CreateRunspace(InitialSessionState initialSessionState) => CreateRunspace(null, initialSessionState);

    public static Runspace CreateRunspace(PSHost host, InitialSessionState initialSessionState)
        => new LocalRunspace(host, (initialSessionState ?? throw new PSArgumentNullException(nameof(initialSessionState))).Clone());
}

public class SessionStateProxy
{
    private readonly Session _session;

    internal SessionStateProxy(Session session) => _session = session;

    public virtual PathIntrinsics Path => _session.State.Path;

    public virtual PSVariableIntrinsics PSVariable => _session.State.PSVariable;

    public virtual PSLanguageMode LanguageMode { get; set; }

    public virtual void SetVariable(string name, object value) => _session.State.PSVariable.Set(name, value);

    public virtual object GetVariable(string name) => _session.State.PSVariable.GetValue(name);
}
