using System.Management.Automation.Engine;
using System.Management.Automation.Runspaces;
using System.Runtime.ExceptionServices;

namespace System.Management.Automation;

/// <summary>Running, on a thread of the runspace as PowerShell does, and stopping.</summary>
public sealed partial class PowerShell
{
    private readonly object _stateGate = new();
    private readonly ManualResetEventSlim _isIdle = new(true);
    private PipelineProcessor _pipeline;

    public void Stop()
    {
        PipelineProcessor pipeline;
        lock (_stateGate)
        {
            if (InvocationStateInfo.State == PSInvocationState.NotStarted)
            {
                SetState(PSInvocationState.Stopped, null);
                return;
            }

            if (InvocationStateInfo.State != PSInvocationState.Running) return;
            pipeline = _pipeline;
            SetState(PSInvocationState.Stopping, null);
        }

        pipeline?.Stop();
        _isIdle.Wait();
    }

    public IAsyncResult BeginStop(AsyncCallback callback, object state)
    {
        var stopping = Task.Factory.StartNew(Stop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var result = new PowerShellAsyncResult(stopping, null, state);
        if (callback is not null) stopping.ContinueWith(_ => callback(result), TaskScheduler.Default);
        return result;
    }

    public void EndStop(IAsyncResult asyncResult) => ((PowerShellAsyncResult)asyncResult).Task.GetAwaiter().GetResult();

    private void Run(IEnumerator<object> input, Action<object> output, PSInvocationSettings settings)
    {
        if (IsNested || Runspace?.ThreadOptions == PSThreadOptions.UseCurrentThread)
        {
            Begin();
            ThrowUnlessStopped(RunHere(input, output, settings));
            return;
        }

        Exception error = null;
        StartThread(input, output, settings, failure => error = failure).Join();
        ThrowUnlessStopped(error);
    }

    /// <summary>Stopped, Invoke gives what there was; only EndInvoke throws then.</summary>
    private static void ThrowUnlessStopped(Exception error)
    {
        if (error is not (null or PipelineStoppedException)) ExceptionDispatchInfo.Throw(error);
    }

    private Thread StartThread(IEnumerator<object> input, Action<object> output, PSInvocationSettings settings, Action<Exception> whenDone)
    {
        Begin();
        var thread = new Thread(() => whenDone(RunHere(input, output, settings)), 10 * 1024 * 1024)
        {
            Name = "Pipeline Execution Thread",
            IsBackground = true,
        };
        thread.Start();
        return thread;
    }

    private void Begin()
    {
        lock (_stateGate)
        {
            ThrowIfRunning();
            if (Commands.Commands.Count == 0) throw new InvalidOperationException("No commands are specified.");
            var runspace = (LocalRunspace)Runspace ?? throw new PSInvalidOperationException("There is no runspace.");
            if (runspace.RunspaceStateInfo.State != RunspaceState.Opened)
                throw new InvalidRunspaceStateException($"Cannot perform the operation because the runspace is not in the Opened state. Current state of runspace is '{runspace.RunspaceStateInfo.State}'.");
            if (!IsNested && runspace.Running is not null)
                throw new PSInvalidOperationException("Pipelines cannot be run concurrently.");
            HadErrors = false;
            _isIdle.Reset();
            _pipeline = null;
            SetState(PSInvocationState.Running, null);
            if (!IsNested) runspace.SetAvailability(isBusy: true);
        }
    }

    private Exception RunHere(IEnumerator<object> input, Action<object> output, PSInvocationSettings settings)
    {
        var runspace = (LocalRunspace)Runspace;
        var caller = Runspace.DefaultRunspace;
        Runspace.DefaultRunspace = runspace;
        Exception failure = null;
        try
        {
            Execute(runspace, input, output, settings);
        }
        catch (Exception error)
        {
            failure = error;
        }
        finally
        {
            Runspace.DefaultRunspace = caller;
            if (!IsNested)
            {
                runspace.Running = null;
                runspace.SetAvailability(isBusy: false);
            }
        }

        HadErrors = failure is not null || (_pipeline?.HadErrors ?? false);
        SetState(
            failure is null ? PSInvocationState.Completed
                : failure is PipelineStoppedException ? PSInvocationState.Stopped
                : PSInvocationState.Failed,
            failure);
        _isIdle.Set();
        return failure;
    }

    private void Execute(LocalRunspace runspace, IEnumerator<object> input, Action<object> output, PSInvocationSettings settings)
    {
        var session = runspace.Session;
        var host = session.Host;
        var preference = session.State.PSVariable.GetValue("ErrorActionPreference");
        if (settings?.Host is { } other) session.Host = new InternalHost(other);
        if (settings?.ErrorActionPreference is { } wanted) session.State.PSVariable.Set("ErrorActionPreference", wanted);
        try
        {
            var pipeline = new PipelineProcessor(session, InstanceId, Streams, output);
            foreach (var command in Commands.Commands)
            {
                var info = command.Info as CmdletInfo ?? session.Find(command.CommandText);
                pipeline.Add(new CommandProcessor(
                    pipeline, info, command.CommandText, [.. command.Parameters.Select(parameter => new CommandArgument(parameter.Name, parameter.Value))]));
            }

            lock (_stateGate)
            {
                if (InvocationStateInfo.State == PSInvocationState.Stopping) throw new PipelineStoppedException();
                _pipeline = pipeline;
                if (!IsNested) runspace.Running = pipeline;
            }

            pipeline.Execute(input);
        }
        finally
        {
            session.Host = host;
            if (settings?.ErrorActionPreference is not null) session.State.PSVariable.Set("ErrorActionPreference", preference);
        }
    }

    private void SetState(PSInvocationState state, Exception reason)
    {
        InvocationStateInfo = new PSInvocationStateInfo(state, reason);
        InvocationStateChanged?.Invoke(this, new PSInvocationStateChangedEventArgs(InvocationStateInfo));
    }
}
