using System.Collections.ObjectModel;
using System.Management.Automation.Engine;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;

namespace System.Management.Automation;

public abstract class Cmdlet : InternalCommand
{
    protected Cmdlet()
    {
    }

    public static HashSet<string> CommonParameters { get; } = new(
        [
            "Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "ErrorVariable",
            "WarningVariable", "OutVariable", "OutBuffer", "PipelineVariable", "InformationVariable",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static HashSet<string> OptionalCommonParameters { get; } = new(
        ["WhatIf", "Confirm", "UseTransaction"], StringComparer.OrdinalIgnoreCase);

    public ICommandRuntime CommandRuntime { get; set; }

    public bool Stopping => Engine?.IsStopping ?? false;

    internal CommandRuntime Engine => CommandRuntime as CommandRuntime;

    private ICommandRuntime Runtime => CommandRuntime ?? throw new NotImplementedException("The cmdlet runs in no pipeline.");

    private ICommandRuntime2 Runtime2 => (ICommandRuntime2)Runtime;

    public virtual string GetResourceString(string baseName, string resourceId)
        => throw new NotSupportedException("The double has no resources.");

    public void WriteObject(object sendToPipeline) => Runtime.WriteObject(sendToPipeline);

    public void WriteObject(object sendToPipeline, bool enumerateCollection) => Runtime.WriteObject(sendToPipeline, enumerateCollection);

    public void WriteError(ErrorRecord errorRecord) => Runtime.WriteError(errorRecord);

    public void WriteVerbose(string text) => Runtime.WriteVerbose(text);

    public void WriteWarning(string text) => Runtime.WriteWarning(text);

    public void WriteDebug(string text) => Runtime.WriteDebug(text);

    public void WriteCommandDetail(string text) => Runtime.WriteCommandDetail(text);

    public void WriteProgress(ProgressRecord progressRecord) => Runtime.WriteProgress(progressRecord);

    public void WriteInformation(object messageData, string[] tags)
    {
        var record = new InformationRecord(messageData, (this as PSCmdlet)?.MyInvocation.MyCommand.Name ?? GetType().Name);
        if (tags is not null) record.Tags.AddRange(tags);
        WriteInformation(record);
    }

    public void WriteInformation(InformationRecord informationRecord) => Runtime2.WriteInformation(informationRecord);

    public bool ShouldProcess(string target) => Runtime.ShouldProcess(target);

    public bool ShouldProcess(string target, string action) => Runtime.ShouldProcess(target, action);

    public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)
        => Runtime.ShouldProcess(verboseDescription, verboseWarning, caption);

    public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption, out ShouldProcessReason shouldProcessReason)
        => Runtime.ShouldProcess(verboseDescription, verboseWarning, caption, out shouldProcessReason);

    public bool ShouldContinue(string query, string caption) => Runtime.ShouldContinue(query, caption);

    public bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll)
        => Runtime.ShouldContinue(query, caption, ref yesToAll, ref noToAll);

    public bool ShouldContinue(string query, string caption, bool hasSecurityImpact, ref bool yesToAll, ref bool noToAll)
        => Runtime2.ShouldContinue(query, caption, hasSecurityImpact, ref yesToAll, ref noToAll);

    public bool TransactionAvailable() => false;

    public void ThrowTerminatingError(ErrorRecord errorRecord)
    {
        ArgumentNullException.ThrowIfNull(errorRecord);
        if (CommandRuntime is null) throw errorRecord.Exception;
        CommandRuntime.ThrowTerminatingError(errorRecord);
    }

    protected virtual void BeginProcessing()
    {
    }

    protected virtual void ProcessRecord()
    {
    }

    protected virtual void EndProcessing()
    {
    }

    protected virtual void StopProcessing()
    {
    }

    internal void DoBegin() => BeginProcessing();

    internal void DoProcess() => ProcessRecord();

    internal void DoEnd() => EndProcessing();

    internal void DoStop() => StopProcessing();
}

public abstract class PSCmdlet : Cmdlet
{
    protected PSCmdlet()
    {
    }

    public string ParameterSetName => Engine?.ParameterSetName ?? ParameterAttribute.AllParameterSets;

    public new InvocationInfo MyInvocation => base.MyInvocation;

    public SessionState SessionState => Engine.Session.State;

    public PSHost Host => Engine.Host;

    public ProviderIntrinsics InvokeProvider { get; } = new();

    public PathInfo CurrentProviderLocation(string providerId) => SessionState.Path.CurrentLocation;

    public string GetUnresolvedProviderPathFromPSPath(string path) => SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);

    public Collection<string> GetResolvedProviderPathFromPSPath(string path, out ProviderInfo provider)
        => SessionState.Path.GetResolvedProviderPathFromPSPath(path, out provider);

    public object GetVariableValue(string name) => SessionState.PSVariable.GetValue(name);

    public object GetVariableValue(string name, object defaultValue) => SessionState.PSVariable.GetValue(name, defaultValue);
}
