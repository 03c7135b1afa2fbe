using System.Runtime.ExceptionServices;

namespace System.Management.Automation.Engine;

/// <summary>A downstream command has what it wants: those before it are not run further, and nobody is told.</summary>
internal sealed class StopUpstreamCommandsException(Cmdlet requester) : FlowControlException
{
    public Cmdlet Requester { get; } = requester;
}

/// <summary>One run of a chain of commands, on one thread, one record at a time.</summary>
internal sealed class PipelineProcessor(Session session, Guid powerShellId, PSDataStreams streams, Action<object> output)
{
    private readonly List<CommandProcessor> _commands = [];
    private readonly object _gate = new();
    private ExceptionDispatchInfo _firstError;
    private bool _isEnding;

    public Session Session => session;

    public Guid PowerShellId => powerShellId;

    public PSDataStreams Streams => streams;

    public Action<object> Output => output;

    /// <summary>Stopped from outside. Select-Object -First and errors are not that.</summary>
    public bool IsStopping { get; private set; }

    public bool HadErrors { get; set; }

    public CommandProcessor PermittedToWrite { get; set; }

    public Thread PermittedThread { get; set; }

    public void Add(CommandProcessor command)
    {
        if (_commands.Count > 0) _commands[^1].Downstream = command;
        _commands.Add(command);
    }

    public void Execute(IEnumerator<object> input)
    {
        try
        {
            CommandProcessor requester = null;
            try
            {
                Start(input);
                _commands[0].ProcessRecords();
            }
            catch (PipelineStoppedException) when (TakeStopRequest(out requester))
            {
                // The commands after the one that asked go on to their end.
            }

            Complete(requester);
            Rethrow();
        }
        catch (RuntimeException)
        {
            Rethrow();
            throw;
        }
        finally
        {
            _isEnding = true;
            foreach (var command in _commands) command.Dispose();
        }
    }

    /// <summary>Called on another thread. Each command is told, in order, and the pipeline's thread finds out at its next write.</summary>
    public void Stop()
    {
        IsStopping = true;
        if (!RecordFailure(new PipelineStoppedException())) return;
        foreach (var command in _commands)
        {
            try
            {
                command.Command.DoStop();
            }
            catch (Exception)
            {
                // As in PowerShell: whoever cannot stop must not keep the others from it.
            }
        }
    }

    /// <summary>Only the first failure is reported; what follows from it is not.</summary>
    public bool RecordFailure(Exception error)
    {
        lock (_gate)
        {
            _firstError ??= ExceptionDispatchInfo.Capture(error);
            var wasEnding = _isEnding;
            _isEnding = true;
            return !wasEnding;
        }
    }

    public PipelineStoppedException Manage(Exception error)
    {
        RecordFailure(error);
        if (error is not (PipelineStoppedException or StopUpstreamCommandsException)) HadErrors = true;
        return error as PipelineStoppedException ?? new PipelineStoppedException();
    }

    private void Start(IEnumerator<object> input)
    {
        if (IsStopping) throw new PipelineStoppedException();
        for (var i = 0; i < _commands.Count; i++)
        {
            var command = _commands[i];
            if (i == 0) command.SetInput(input);
            command.Invocation.PipelinePosition = i + 1;
            command.Invocation.PipelineLength = _commands.Count;
            command.Invocation.ExpectingInput = command.IsInputExpected;
            command.Prepare();
        }

        foreach (var command in _commands) command.Begin();
    }

    private void Complete(CommandProcessor requester)
    {
        foreach (var command in _commands)
        {
            if (requester is not null)
            {
                if (ReferenceEquals(requester, command)) requester = null;
                continue;
            }

            try
            {
                command.Complete();
            }
            catch (PipelineStoppedException) when (TakeStopRequest(out requester))
            {
                // One at the end of the pipeline may ask as well.
            }
        }
    }

    private bool TakeStopRequest(out CommandProcessor requester)
    {
        requester = null;
        lock (_gate)
        {
            if (_firstError?.SourceException is not StopUpstreamCommandsException request) return false;
            _firstError = null;
            requester = _commands.Find(command => ReferenceEquals(command.Command, request.Requester));
            return true;
        }
    }

    private void Rethrow()
    {
        lock (_gate) _firstError?.Throw();
    }
}
