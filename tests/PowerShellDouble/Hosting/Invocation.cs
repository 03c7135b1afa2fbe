using System.Management.Automation.Host;

namespace System.Management.Automation;

public sealed class PSInvocationSettings
{
    public PSHost Host { get; set; }

    public ActionPreference? ErrorActionPreference { get; set; }

    public RemoteStreamOptions RemoteStreamOptions { get; set; }

    public bool AddToHistory { get; set; }

    public bool FlowImpersonationPolicy { get; set; }

    public bool ExposeFlowControlExceptions { get; set; }
}

public sealed class PSInvocationStateInfo
{
    internal PSInvocationStateInfo(PSInvocationState state, Exception reason = null)
    {
        State = state;
        Reason = reason;
    }

    public PSInvocationState State { get; }

    public Exception Reason { get; }
}

public sealed class PSInvocationStateChangedEventArgs : EventArgs
{
    internal PSInvocationStateChangedEventArgs(PSInvocationStateInfo state) => InvocationStateInfo = state;

    public PSInvocationStateInfo InvocationStateInfo { get; }
}

internal sealed class PowerShellAsyncResult(Task task, object output, object state) : IAsyncResult
{
    public Task Task => task;

    public object Output => output;

    public object AsyncState => state;

    public WaitHandle AsyncWaitHandle => ((IAsyncResult)task).AsyncWaitHandle;

    public bool CompletedSynchronously => false;

    public bool IsCompleted => task.IsCompleted;
}
