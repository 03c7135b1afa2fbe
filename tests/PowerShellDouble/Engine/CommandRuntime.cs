using System.Collections;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;

namespace System.Management.Automation.Engine;

/// <summary>Where a cmdlet's Write* and Should* calls go.</summary>
internal sealed partial class CommandRuntime(CommandProcessor processor) : ICommandRuntime2
{
    private static long _lastSourceId;

    private readonly long _sourceId = Interlocked.Increment(ref _lastSourceId);

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
        var preference = VerbosePreference;
        if (!IsShown(preference)) return;
        Pipeline.Streams.Verbose.AddFrom(Pipeline.PowerShellId, new VerboseRecord(text) { InvocationInfo = processor.Invocation });
        UI.WriteVerboseLine(text);
        Follow(preference, nameof(VerbosePreference), text);
    }

    public void WriteDebug(string text)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        var preference = DebugPreference;
        if (!IsShown(preference)) return;
        Pipeline.Streams.Debug.AddFrom(Pipeline.PowerShellId, new DebugRecord(text) { InvocationInfo = processor.Invocation });
        UI.WriteDebugLine(text);
        Follow(preference, nameof(DebugPreference), text);
    }

    public void WriteWarning(string text) => WriteWarning(new WarningRecord(text));

    public void WriteWarning(WarningRecord record)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        var preference = WarningPreference;
        record.InvocationInfo ??= processor.Invocation;
        if (IsShown(preference))
        {
            Pipeline.Streams.Warning.AddFrom(Pipeline.PowerShellId, record);
            UI.WriteWarningLine(record.Message);
        }

        Append(Common.WarningVariable, record);
        Follow(preference, nameof(WarningPreference), record.Message);
    }

    public void WriteInformation(InformationRecord informationRecord)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        var preference = InformationPreference;
        if (preference != ActionPreference.Ignore)
        {
            Pipeline.Streams.Information.AddFrom(Pipeline.PowerShellId, informationRecord);
            UI.WriteInformation(informationRecord);
            var isForHost = informationRecord.Tags.Contains("PSHOST") && !informationRecord.Tags.Contains("FORWARDED");
            if (isForHost || preference == ActionPreference.Continue) UI.WriteLine(informationRecord.ToString());
        }

        Append(Common.InformationVariable, informationRecord);
        Follow(preference, nameof(InformationPreference), informationRecord.ToString());
    }

    public void WriteProgress(ProgressRecord progressRecord) => WriteProgress(_sourceId, progressRecord);

    public void WriteProgress(long sourceId, ProgressRecord progressRecord)
    {
        ThrowIfStopping();
        ThrowIfNotPermitted();
        if (progressRecord is null) throw new PSArgumentNullException(nameof(progressRecord));
        var preference = ProgressPreference;
        if (!IsShown(preference)) return;
        Pipeline.Streams.Progress.AddFrom(Pipeline.PowerShellId, progressRecord);
        UI.WriteProgress(sourceId, progressRecord);
        Follow(preference, nameof(ProgressPreference), progressRecord.Activity);
    }

    public void WriteCommandDetail(string text)
    {
        // It goes to the event log, which no test reads.
    }

    public bool TransactionAvailable() => false;

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
}
