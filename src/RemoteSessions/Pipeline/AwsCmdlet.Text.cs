using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Commands write all user-visible text through these methods. These methods hide the methods with the same names in PowerShell's Cmdlet
/// class. The methods escape the text, because text from a service must not be written unchanged to a terminal or a CI log.
/// <c>ErrorRecords</c> escapes the text of error messages.
/// </summary>
public abstract partial class AwsCmdlet
{
    private UnknownValues? _unknownValues;
    private bool _writesVerbose = true;
    private bool _writesDebug = true;

    /// <summary>
    /// Writes a warning if an argument isn't a known value of the parameter's enumeration. PowerShell binds the arguments on the command
    /// line before it binds the columns of each piped row. Therefore, this method runs for each record, before any request is sent and
    /// before the user is prompted.
    /// </summary>
    private protected void WarnOfUnknownValues()
    {
        _unknownValues ??= new UnknownValues(GetType());
        foreach (var text in _unknownValues.In(MyInvocation.BoundParameters))
            WriteWarning(text);
    }

    /// <summary>Writes a warning.</summary>
    internal new void WriteWarning(string text) => base.WriteWarning(VisibleText.Escape(text));

    /// <summary>Writes a verbose message.</summary>
    internal new void WriteVerbose(string text) => base.WriteVerbose(VisibleText.Escape(text));

    /// <summary>Writes a debug message.</summary>
    private protected new void WriteDebug(string text) => base.WriteDebug(VisibleText.Escape(text));

    // Each message wakes the pipeline thread, even if PowerShell then discards the message. Therefore, messages that PowerShell would
    // discard aren't created. -Debug also affects verbose messages. Therefore, if -Verbose or -Debug is specified, every message is
    // created, and PowerShell decides whether to discard it.
    private bool Writes(string stream) =>
        MyInvocation.BoundParameters.ContainsKey("Verbose") || MyInvocation.BoundParameters.ContainsKey("Debug")
        || $"{GetVariableValue(stream + "Preference")}" is not ("SilentlyContinue" or "Ignore");

    private void Note(bool writes, Func<string> text, Action<string> write)
    {
        if (!writes)
            return;
        var message = text();
        _pump.Note(() => write(message));
    }

    /// <summary>Writes progress.</summary>
    private protected new void WriteProgress(ProgressRecord progressRecord)
    {
        progressRecord.Activity = VisibleText.Escape(progressRecord.Activity);
        progressRecord.StatusDescription = VisibleText.Escape(progressRecord.StatusDescription);
        progressRecord.CurrentOperation = progressRecord.CurrentOperation is { } operation ? VisibleText.Escape(operation) : null;
        base.WriteProgress(progressRecord);
    }

    /// <summary>Asks the user whether to apply the command to <paramref name="target"/>.</summary>
    internal new bool ShouldProcess(string target)
    {
        WarnOfUnknownValues();
        return base.ShouldProcess(VisibleText.Escape(target));
    }

    /// <summary>Asks the user whether to apply <paramref name="action"/> to <paramref name="target"/>.</summary>
    internal new bool ShouldProcess(string target, string action)
    {
        WarnOfUnknownValues();
        return base.ShouldProcess(VisibleText.Escape(target), VisibleText.Escape(action));
    }

    /// <summary>Asks the user whether to continue. The prompt consists of complete sentences.</summary>
    internal new bool ShouldProcess(string verboseDescription, string verboseWarning, string? caption) =>
        base.ShouldProcess(
            VisibleText.Escape(verboseDescription),
            VisibleText.Escape(verboseWarning),
            caption is null ? null : VisibleText.Escape(caption));

    /// <summary>Prompts the user regardless of -WhatIf and -Confirm.</summary>
    internal new bool ShouldContinue(string query, string caption) =>
        base.ShouldContinue(VisibleText.Escape(query), VisibleText.Escape(caption));
}
