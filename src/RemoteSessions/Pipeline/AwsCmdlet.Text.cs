using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Everything that a command tells the user goes through these methods, which hide those of PowerShell: a text may repeat what a service
/// sent, and must not reach the terminal or a CI log as it is. <c>ErrorRecords</c> does the same for errors.
/// </summary>
public abstract partial class AwsCmdlet
{
    private UnknownValues? _unknownValues;

    /// <summary>
    /// Warns of arguments that aren't among the known values of their enumeration. Columns of a row are bound later than what is typed, so
    /// this runs before anything is sent or asked.
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

    /// <summary>Writes progress.</summary>
    private protected new void WriteProgress(ProgressRecord progressRecord)
    {
        progressRecord.Activity = VisibleText.Escape(progressRecord.Activity);
        progressRecord.StatusDescription = VisibleText.Escape(progressRecord.StatusDescription);
        progressRecord.CurrentOperation = progressRecord.CurrentOperation is { } operation ? VisibleText.Escape(operation) : null;
        base.WriteProgress(progressRecord);
    }

    /// <summary>Asks whether to continue with <paramref name="target"/>.</summary>
    internal new bool ShouldProcess(string target)
    {
        WarnOfUnknownValues();
        return base.ShouldProcess(VisibleText.Escape(target));
    }

    /// <summary>Asks whether to do <paramref name="action"/> to <paramref name="target"/>.</summary>
    internal new bool ShouldProcess(string target, string action)
    {
        WarnOfUnknownValues();
        return base.ShouldProcess(VisibleText.Escape(target), VisibleText.Escape(action));
    }

    /// <summary>Asks in full sentences whether to continue.</summary>
    internal new bool ShouldProcess(string verboseDescription, string verboseWarning, string? caption) =>
        base.ShouldProcess(
            VisibleText.Escape(verboseDescription),
            VisibleText.Escape(verboseWarning),
            caption is null ? null : VisibleText.Escape(caption));

    /// <summary>Asks a question that -WhatIf and -Confirm don't suppress.</summary>
    internal new bool ShouldContinue(string query, string caption) =>
        base.ShouldContinue(VisibleText.Escape(query), VisibleText.Escape(caption));
}
