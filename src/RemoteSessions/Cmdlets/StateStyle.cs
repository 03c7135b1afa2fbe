using System.Collections;

namespace RemoteSessions.Cmdlets;

/// <summary>
/// The colour of a state in the table views, which read it in their script blocks. Properties never have any, so that what is exported,
/// compared or sorted is plain. It is an indexer and no method, because Constrained Language Mode lets views call no methods.
/// </summary>
public sealed class StateStyle
{
    // The same as $PSStyle.Foreground.Green, Yellow and Red, $PSStyle.Dim and Reset, which the library that we build against does not know.
    private const string Green = "\u001b[32m", Yellow = "\u001b[33m", Red = "\u001b[31m", Dim = "\u001b[2m", Reset = "\u001b[0m";

    // PowerShell takes colours out of what goes through Out-File and Out-String, but not out of what the shell around it redirects.
    private static readonly bool Redirected = Console.IsOutputRedirected;

    private StateStyle()
    {
    }

    /// <summary>Gives states their colours.</summary>
    public static StateStyle Paint { get; } = new();

    /// <summary>The state, in its colour; a state that is not known stays as it is.</summary>
    /// <param name="state">The state, status, result, availability or connection.</param>
    /// <param name="rendering">$PSStyle.OutputRendering. <c>NO_COLOR</c> makes it PlainText.</param>
    public string? this[object? state, object? rendering] => this[state, rendering, null];

    /// <summary>The same of a resource that may have errors.</summary>
    /// <param name="state">The state.</param>
    /// <param name="rendering">$PSStyle.OutputRendering.</param>
    /// <param name="errors">The list of what the service reports as errors of the resource: any makes the state red.</param>
    public string? this[object? state, object? rendering, object? errors]
    {
        get
        {
            var text = state?.ToString();
            if (rendering?.ToString() is not ("Ansi" or "Host") || (Redirected && rendering.ToString() == "Host"))
                return text;
            // A deserialized list is another one than that of a live object.
            var failed = CsvCell.Bare(errors) is ICollection { Count: > 0 };
            return (failed ? Red : ColourOf(text)) is { } colour ? colour + text + Reset : text;
        }
    }

    private static string? ColourOf(string? state) => state switch
    {
        "RUNNING" or "ACTIVE" or "AVAILABLE" or "HIGHLY_AVAILABLE" or "CONNECTED" or "REGISTERED" or "SUCCEEDED" or "PASSED" => Green,
        "NOT_CONNECTED" or "BUSY" or "IN_USE" or "INITIALIZED" or "WARNED" => Yellow,
        "FAILED" or "ERROR" or "ERRORED" or "NOT_AVAILABLE" or "TEMPORARY_NOT_AVAILABLE" => Red,
        "STOPPED" or "COMPLETED" or "EXPIRED" or "DEREGISTERED" or "SKIPPED" => Dim,
        // PENDING and its kinds, STARTING, PREPARING, UPDATING, DELETING: all that is on its way.
        { } name when name.EndsWith("ING", StringComparison.Ordinal) || name.StartsWith("PENDING_", StringComparison.Ordinal) => Yellow,
        _ => null,
    };
}
