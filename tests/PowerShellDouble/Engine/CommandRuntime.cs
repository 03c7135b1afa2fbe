using System.Collections;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;

namespace System.Management.Automation.Engine;

/// <summary>Where a cmdlet's Write* and Should* calls go.</summary>
internal sealed partial class CommandRuntime(CommandProcessor processor) : ICommandRuntime2
{
    private static long s_lastSourceId;

    private readonly long _sourceId = Interlocked.Increment(ref s_lastSourceId);
    private readonly Dictionary<string, ArrayList> _variables = new(StringComparer.OrdinalIgnoreCase);

    public Session Session => Pipeline.Session;

    public PSHost Host => Session.Host;

    public PSTransactionContext CurrentPSTransaction => throw new NotSupportedException("The double has no transactions.");

    public string ParameterSetName { get; set; } = ParameterAttribute.AllParameterSets;

    public CommonParameters Common { get; } = new();

    public bool IsStopping => Pipeline.IsStopping;

    private PipelineProcessor Pipeline => processor.Pipeline;

    private InternalHostUserInterface UI => (InternalHostUserInterface)Session.Host.UI;

    public void ThrowIfStopping()
    {
        if (IsStopping) throw new PipelineStoppedException();
    }

    public void WriteObject(object sendToPipeline)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        Send(sendToPipeline);
    }

    public void WriteObject(object sendToPipeline, bool enumerateCollection)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        if (!enumerateCollection || LanguagePrimitives.GetEnumerable(sendToPipeline) is not { } items)
        {
            Send(sendToPipeline);
            return;
        }

        foreach (var item in items) Send(item);
    }

    public void WriteError(ErrorRecord errorRecord)
    {
        ThrowIfStopping();
        if (errorRecord is null) throw new PSArgumentNullException(nameof(errorRecord));
        errorRecord.SetInvocationInfo(processor.Invocation);
        ThrowIfNotPermitted();
        WriteErrorUnchecked(errorRecord);
    }

    public void WriteErrorUnchecked(ErrorRecord errorRecord)
    {
        ThrowIfStopping();
        Pipeline.HadErrors = true;
        switch (ErrorAction)
        {
            case ActionPreference.Ignore:
                return;
            case ActionPreference.SilentlyContinue:
                AppendError(errorRecord);
                return;
            case ActionPreference.Stop:
                throw Pipeline.Manage(new ActionPreferenceStopException(
                    errorRecord, StopMessage("ErrorActionPreference", errorRecord.ToString())));
            case ActionPreference.Inquire when _errorAnswer != Answer.YesToAll:
                _errorAnswer = Ask(errorRecord.ToString(), null, hasAll: true, haltInsteadOfNo: true);
                break;
        }

        AppendError(errorRecord);
        Pipeline.Streams.Error.AddFrom(Pipeline.PowerShellId, errorRecord);
    }

    public void ThrowTerminatingError(ErrorRecord errorRecord)
    {
        ThrowIfStopping();
        errorRecord.SetInvocationInfo(processor.Invocation);
        var error = new CmdletInvocationException(errorRecord);
        AppendError(errorRecord);
        throw Pipeline.Manage(error);
    }

    public void WriteVerbose(string text)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        var preference = Common.IsSet(nameof(CommonParameters.Verbose))
            ? Common.Verbose ? ActionPreference.Continue : ActionPreference.SilentlyContinue
            : Session.Preference("VerbosePreference", ActionPreference.SilentlyContinue);
        if (!IsShown(preference)) return;
        Pipeline.Streams.Verbose.AddFrom(Pipeline.PowerShellId, new VerboseRecord(text) { InvocationInfo = processor.Invocation });
        UI.WriteVerboseLine(text);
        Follow(preference, "VerbosePreference", text);
    }

    public void WriteDebug(string text)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        var preference = Common.IsSet(nameof(CommonParameters.Debug))
            ? Common.Debug ? ActionPreference.Continue : ActionPreference.SilentlyContinue
            : Session.Preference("DebugPreference", ActionPreference.SilentlyContinue);
        if (!IsShown(preference)) return;
        Pipeline.Streams.Debug.AddFrom(Pipeline.PowerShellId, new DebugRecord(text) { InvocationInfo = processor.Invocation });
        UI.WriteDebugLine(text);
        Follow(preference, "DebugPreference", text);
    }

    public void WriteWarning(string text) => WriteWarning(new WarningRecord(text));

    public void WriteWarning(WarningRecord record)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        var preference = Common.IsSet(nameof(CommonParameters.WarningAction))
            ? Common.WarningAction
            : Session.Preference("WarningPreference", ActionPreference.Continue);
        record.InvocationInfo ??= processor.Invocation;
        if (IsShown(preference))
        {
            Pipeline.Streams.Warning.AddFrom(Pipeline.PowerShellId, record);
            UI.WriteWarningLine(record.Message);
        }

        Append(Common.WarningVariable, record);
        Follow(preference, "WarningPreference", record.Message);
    }

    public void WriteInformation(InformationRecord informationRecord)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        var preference = Common.IsSet(nameof(CommonParameters.InformationAction))
            ? Common.InformationAction
            : Session.Preference("InformationPreference", ActionPreference.SilentlyContinue);
        if (preference != ActionPreference.Ignore)
        {
            Pipeline.Streams.Information.AddFrom(Pipeline.PowerShellId, informationRecord);
            UI.WriteInformation(informationRecord);
            var isForHost = informationRecord.Tags.Contains("PSHOST") && !informationRecord.Tags.Contains("FORWARDED");
            if (isForHost || preference == ActionPreference.Continue) UI.WriteLine(informationRecord.ToString());
        }

        Append(Common.InformationVariable, informationRecord);
        Follow(preference, "InformationPreference", informationRecord.ToString());
    }

    public void WriteProgress(ProgressRecord progressRecord) => WriteProgress(_sourceId, progressRecord);

    public void WriteProgress(long sourceId, ProgressRecord progressRecord)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        if (progressRecord is null) throw new PSArgumentNullException(nameof(progressRecord));
        var preference = Common.IsSet(nameof(CommonParameters.ProgressAction))
            ? Common.ProgressAction
            : Session.Preference("ProgressPreference", ActionPreference.Continue);
        if (!IsShown(preference)) return;
        Pipeline.Streams.Progress.AddFrom(Pipeline.PowerShellId, progressRecord);
        UI.WriteProgress(sourceId, progressRecord);
        Follow(preference, "ProgressPreference", progressRecord.Activity);
    }

    public void WriteCommandDetail(string text)
    {
        // It goes to the event log, which no test reads.
    }

    public bool TransactionAvailable() => false;

    private ActionPreference ErrorAction => Common.IsSet(nameof(CommonParameters.ErrorAction))
        ? Common.ErrorAction
        : Session.Preference("ErrorActionPreference", ActionPreference.Continue);

    private static bool IsShown(ActionPreference preference)
        => preference is ActionPreference.Continue or ActionPreference.Stop or ActionPreference.Inquire or ActionPreference.Break;

    private static string StopMessage(string variable, string message)
        => $"The running command stopped because the preference variable \"{variable}\" or common parameter is set to Stop: {message}";

    private void Follow(ActionPreference preference, string variable, string message)
    {
        if (preference == ActionPreference.Stop) throw Pipeline.Manage(new ActionPreferenceStopException(StopMessage(variable, message)));
        if (preference == ActionPreference.Inquire) Ask(message, null, hasAll: true, haltInsteadOfNo: true);
    }

    /// <summary>Only the command whose turn it is may write, and only on the pipeline's thread.</summary>
    private void ThrowIfNotPermitted()
    {
        if (ReferenceEquals(Pipeline.PermittedToWrite, processor) && Pipeline.PermittedThread == Thread.CurrentThread) return;
        throw new PSInvalidOperationException("The WriteObject and WriteError methods cannot be called from outside the overrides of the BeginProcessing, ProcessRecord, and EndProcessing methods, and they can only be called from within the same thread. Validate that the cmdlet makes these calls correctly, or contact Microsoft Customer Support Services.");
    }

    private void Send(object value)
    {
        if (ReferenceEquals(value, AutomationNull.Value)) return;
        if (value is not null) value = PSObject.AsPSObject(value);
        Append(Common.OutVariable, value);
        if (processor.Downstream is { } next) next.Receive(value, Common.OutBuffer);
        else Pipeline.Output(value);
    }

    private void AppendError(ErrorRecord record)
    {
        (Session.Variables.GetValueOrDefault("Error")?.Value as ArrayList)?.Insert(0, record);
        Append(Common.ErrorVariable, record);
    }

    /// <summary>"name" starts a new list for this command, "+name" goes on with the one that is there.</summary>
    private void Append(string name, object value)
    {
        if (string.IsNullOrEmpty(name)) return;
        VariableList(name).Add(value);
    }

    private ArrayList VariableList(string name)
    {
        if (_variables.TryGetValue(name, out var list)) return list;
        var plain = name.TrimStart('+');
        if (name[0] != '+' || Session.State.PSVariable.GetValue(plain) is not ArrayList existing)
        {
            existing = [];
            Session.State.PSVariable.Set(plain, existing);
        }

        return _variables[name] = existing;
    }

    public void PrepareVariables()
    {
        foreach (var name in new[] { Common.OutVariable, Common.ErrorVariable, Common.WarningVariable, Common.InformationVariable })
        {
            if (!string.IsNullOrEmpty(name)) VariableList(name);
        }
    }
}
