namespace RemoteSessions.Cmdlets;

/// <summary>
/// The colour of a state in the table views, which call this from their script blocks. Properties never have any, so that what is
/// exported, compared or sorted is plain.
/// </summary>
public static class StateStyle
{
    // The same as $PSStyle.Foreground.Green, Yellow and Red, $PSStyle.Dim and Reset, which the library that we build against does not know.
    private const string Green = "\u001b[32m", Yellow = "\u001b[33m", Red = "\u001b[31m", Dim = "\u001b[2m", Reset = "\u001b[0m";

    // PowerShell takes colours out of what goes through Out-File and Out-String, but not out of what the shell around it redirects.
    private static readonly bool Redirected = Console.IsOutputRedirected;

    /// <summary>The state, in its colour; a state that is not known stays as it is.</summary>
    /// <param name="state">The state, status, result, availability or connection.</param>
    /// <param name="rendering">$PSStyle.OutputRendering. <c>NO_COLOR</c> makes it PlainText.</param>
    /// <param name="errors">What the service reports as errors of the resource: any makes the state red.</param>
    public static string? Paint(string? state, object? rendering, TextList? errors = null)
    {
        if (rendering?.ToString() is not ("Ansi" or "Host") || (Redirected && rendering.ToString() == "Host"))
            return state;
        return (errors?.Count > 0 ? Red : ColourOf(state)) is { } colour ? colour + state + Reset : state;
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
