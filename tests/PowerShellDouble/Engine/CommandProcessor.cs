using System.Management.Automation.Binding;
using System.Management.Automation.Internal;

namespace System.Management.Automation.Engine;

/// <summary>One command of a pipeline: its input, its cmdlet and what it may write.</summary>
internal sealed class CommandProcessor : IDisposable
{
    private readonly PipelineProcessor _pipeline;
    private readonly Binder _binder;
    private readonly List<CommandArgument> _arguments;
    private readonly Queue<object> _queue = new();
    private IEnumerator<object> _input;
    private bool _isFirstRead = true;
    private bool _isDone;

    public CommandProcessor(PipelineProcessor pipeline, CmdletInfo info, string invocationName, List<CommandArgument> arguments)
    {
        _pipeline = pipeline;
        _arguments = arguments;
        Info = info;
        Metadata = CommandMetadata.Of(info.ImplementingType);
        Command = (Cmdlet)Activator.CreateInstance(info.ImplementingType);
        Invocation = new InvocationInfo(info, invocationName);
        Runtime = new CommandRuntime(this);
        Command.CommandRuntime = Runtime;
        Command.MyInvocation = Invocation;
        _binder = new Binder(this);
    }

    public CmdletInfo Info { get; }

    public CommandMetadata Metadata { get; }

    public Cmdlet Command { get; }

    public CommandRuntime Runtime { get; }

    public InvocationInfo Invocation { get; }

    public PipelineProcessor Pipeline => _pipeline;

    public CommandProcessor Downstream { get; set; }

    public bool IsInputExpected { get; private set; } = true;

    public void SetInput(IEnumerator<object> input)
    {
        _input = input;
        IsInputExpected = input is not null;
    }

    public void Prepare() => _binder.BindCommandLine(_arguments);

    public void Begin()
    {
        Call(() => _binder.WriteObsoleteWarnings());
        Call(Command.DoBegin);
    }

    public void Receive(object record, int bufferSize)
    {
        _queue.Enqueue(record);
        if (_queue.Count > bufferSize) ProcessRecords();
    }

    public void ProcessRecords()
    {
        while (Read())
        {
            Call(() =>
            {
                _binder.WriteObsoleteWarnings();
                Command.DoProcess();
            });
        }
    }

    public void Complete()
    {
        ProcessRecords();
        Call(Command.DoEnd);
    }

    public void Dispose()
    {
        try
        {
            (Command as IDisposable)?.Dispose();
        }
        catch (Exception error)
        {
            _pipeline.RecordFailure(new CmdletInvocationException(error, Invocation));
        }
    }

    private void Call(Action action)
    {
        var (previous, thread) = (_pipeline.PermittedToWrite, _pipeline.PermittedThread);
        (_pipeline.PermittedToWrite, _pipeline.PermittedThread) = (this, Thread.CurrentThread);
        try
        {
            action();
        }
        catch (Exception error)
        {
            throw _pipeline.Manage(error switch
            {
                PipelineStoppedException or CmdletInvocationException or ActionPreferenceStopException or FlowControlException => error,
                RuntimeException { WasThrownFromThrowStatement: true } => error,
                _ => new CmdletInvocationException(error, Invocation),
            });
        }
        finally
        {
            (_pipeline.PermittedToWrite, _pipeline.PermittedThread) = (previous, thread);
        }
    }

    private bool Read()
    {
        if (_isDone) return false;
        Runtime.ThrowIfStopping();
        if (_isFirstRead)
        {
            _isFirstRead = false;
            if (!IsInputExpected) return _isDone = true;
        }

        while (Retrieve(out var input))
        {
            try
            {
                Command.CurrentPipelineObject = input is null ? null : PSObject.AsPSObject(input);
                if (!_binder.BindPipeline(Command.CurrentPipelineObject))
                {
                    WriteInputError(input, "InputObjectNotBound", "The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.");
                    continue;
                }
            }
            catch (ParameterBindingException error)
            {
                error.ErrorRecord.SetTargetObject(input);
                Runtime.WriteErrorUnchecked(new ErrorRecord(error.ErrorRecord, error));
                continue;
            }

            var missing = _binder.MissingMandatory();
            if (missing.Count == 0) return true;
            WriteInputError(input, "InputObjectMissingMandatory", $"The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: {Binder.NamesOf(missing)}");
        }

        Command.CurrentPipelineObject = null;
        return false;
    }

    private bool Retrieve(out object input)
    {
        if (_queue.TryDequeue(out input)) return true;
        while (_input is not null && _input.MoveNext())
        {
            input = _input.Current;
            if (!ReferenceEquals(input, AutomationNull.Value)) return true;
        }

        return false;
    }

    private void WriteInputError(object input, string errorId, string message)
    {
        var error = new ParameterBindingException(errorId, ErrorCategory.InvalidArgument, Invocation, null, null, input?.GetType(), message);
        var record = new ErrorRecord(error, errorId, ErrorCategory.InvalidArgument, input);
        record.SetInvocationInfo(Invocation);
        Runtime.WriteErrorUnchecked(record);
    }
}

/// <summary>What follows a command's name: a named value, or one for the next position.</summary>
internal sealed record CommandArgument(string Name, object Value);
