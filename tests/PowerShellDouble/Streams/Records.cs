using System.Collections.ObjectModel;

namespace System.Management.Automation;

public class ProgressRecord
{
    private string _activity;
    private string _status;
    private int _parentActivityId = -1;
    private int _percentComplete = -1;

    public ProgressRecord(int activityId, string activity, string statusDescription)
    {
        if (activityId < 0) throw new PSArgumentOutOfRangeException(nameof(activityId), activityId, "Cannot process argument because the value of argument \"activityId\" is less than zero.");
        ActivityId = activityId;
        _activity = NotEmpty(activity, nameof(activity));
        _status = NotEmpty(statusDescription, nameof(statusDescription));
    }

    public int ActivityId { get; }

    public int ParentActivityId
    {
        get => _parentActivityId;
        set => _parentActivityId = value == ActivityId
            ? throw new PSArgumentException("The ParentActivityId cannot be the same as ActivityId.", nameof(value))
            : value;
    }

    public string Activity
    {
        get => _activity;
        set => _activity = NotEmpty(value, nameof(value));
    }

    public string StatusDescription
    {
        get => _status;
        set => _status = NotEmpty(value, nameof(value));
    }

    public string CurrentOperation { get; set; }

    public int PercentComplete
    {
        get => _percentComplete;
        set => _percentComplete = value > 100
            ? throw new PSArgumentOutOfRangeException(nameof(value), value, "Cannot set percent because PercentComplete cannot be greater than 100.")
            : value;
    }

    public int SecondsRemaining { get; set; } = -1;

    public ProgressRecordType RecordType { get; set; }

    public override string ToString()
        => $"parent = {ParentActivityId} id = {ActivityId} act = {Activity} stat = {StatusDescription} cur = {CurrentOperation} pct = {PercentComplete} sec = {SecondsRemaining} type = {RecordType}";

    private static string NotEmpty(string text, string name)
        => string.IsNullOrEmpty(text) ? throw new PSArgumentException($"Cannot process the argument because the value of {name} cannot be null or empty.") : text;
}

public class InformationRecord(object messageData, string source)
{
    public object MessageData { get; internal set; } = messageData;

    public string Source { get; set; } = source;

    public DateTime TimeGenerated { get; set; } = DateTime.Now;

    public List<string> Tags { get; } = [];

    public string User { get; set; } = Environment.UserName;

    public string Computer { get; set; } = Environment.MachineName;

    public uint ProcessId { get; set; } = (uint)Environment.ProcessId;

    public uint NativeThreadId { get; set; }

    public uint ManagedThreadId { get; set; } = (uint)Environment.CurrentManagedThreadId;

    public override string ToString() => MessageData?.ToString() ?? string.Empty;
}

public class HostInformationMessage
{
    public string Message { get; set; }

    public bool? NoNewLine { get; set; }

    public ConsoleColor? ForegroundColor { get; set; }

    public ConsoleColor? BackgroundColor { get; set; }

    public override string ToString() => Message;
}

public abstract class InformationalRecord
{
    internal InformationalRecord(string message) => Message = message;

    public string Message { get; set; }

    public InvocationInfo InvocationInfo { get; internal set; }

    public ReadOnlyCollection<int> PipelineIterationInfo { get; } = new([]);

    public override string ToString() => Message;
}

public class WarningRecord : InformationalRecord
{
    private readonly string _id = string.Empty;

    public WarningRecord(string message)
        : base(message)
    {
    }

    public WarningRecord(string fullyQualifiedWarningId, string message)
        : base(message)
        => _id = fullyQualifiedWarningId;

    public string FullyQualifiedWarningId => _id;
}

public class VerboseRecord : InformationalRecord
{
    public VerboseRecord(string message)
        : base(message)
    {
    }
}

public class DebugRecord : InformationalRecord
{
    public DebugRecord(string message)
        : base(message)
    {
    }
}
