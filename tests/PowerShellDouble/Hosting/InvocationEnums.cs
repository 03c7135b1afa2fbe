namespace System.Management.Automation;

public enum PSInvocationState
{
    NotStarted = 0,
    Running = 1,
    Stopping = 2,
    Stopped = 3,
    Completed = 4,
    Failed = 5,
    Disconnected = 6,
}

public enum RunspaceMode
{
    CurrentRunspace = 0,
    NewRunspace = 1,
}

[Flags]
public enum RemoteStreamOptions
{
    AddInvocationInfoToErrorRecord = 1,
    AddInvocationInfoToWarningRecord = 2,
    AddInvocationInfoToDebugRecord = 4,
    AddInvocationInfoToVerboseRecord = 8,
    AddInvocationInfo = 15,
}
