using System.Globalization;

namespace RemoteSessions.Commands.Parameters;

/// <content>The messages about lookups, progress, bulk work, waits, and interruptions.</content>
internal static partial class CommandMessages
{
    // Messages about the lookup of resources before a change.

    /// <summary>
    /// Returns the text that follows the name of a resource in a message: the Region and the identity, if they aren't null.
    /// </summary>
    public static string Place(string? region, string? identity) =>
        $"{(region is null ? "" : $" in {region}")}{(identity is null ? "" : $" with {identity}")}";

    public static string AlreadyExists(string kind, string name, string region) => $"{kind} '{name}' already exists in {region}.";

    /// <summary>Returns a clause that explains why a lookup failed, for use after "because" or in parentheses after a name.</summary>
    public static string NotLookedUp(string message) => $"it couldn't be looked up: {message.TrimEnd('.')}";

    public static string ArnNotChecked(string kind, string value, string? reason) =>
        $"It's unknown whether the {kind} '{value}' has the ARN of the input, because {reason}.";

    public static string AmbiguousName(int count, string kind, string name, IEnumerable<string> keys) =>
        $"{count} resources of the type {kind} have the name '{name}'. Specify one of them: {string.Join(", ", keys)}.";

    public const string RowNotPiped =
        "The columns of a row are used as settings only if the row is piped. Pipe the row to the command instead of using -InputObject.";

    public static string NoDifference(string resource) => $"The {resource} already has these settings. Nothing was changed.";

    public static string NoSetting(string label) => $"No setting was specified for '{label}'. Nothing was changed.";

    // Paths.

    public static string PathOfOtherProvider(string path, string provider) =>
        $"'{path}' is a path in the {provider} provider. Specify a path in the file system.";

    public static string UnusablePath(string path, string failure) => $"'{path}' can't be used as a path. {failure}";

    public static string ParameterProblem(string parameter, string problem) => $"The value of -{parameter} isn't valid. {problem}";

    // Progress.

    public const string Done = "done";

    public static string BulkProgress(int done, int failed, int remaining, int total, bool known, double rate, string? limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{done} done, {failed} failed, {remaining} remaining of {total}{(known ? "" : " so far")} - {rate:0.#} per second"
            + $"{(limit is null ? "" : $" ({limit})")}");

    public static string WaitProgress(int ended, int total, string states) => states.Length == 0
        ? $"{ended} of {total} done"
        : $"{ended} of {total} done; {states}";

    public static string WaitTime(string status, string elapsed, string timeout) => $"{status} - {elapsed} of at most {timeout}";

    public static string WaitStep(string step, string states, string elapsed, string timeout) =>
        $"{step}: {states} - {elapsed} of at most {timeout}";

    public static string TransferProgress(string done, string total) => $"{done} of {total}";

    // Messages about service calls, which are shown with -Verbose or -Debug.

    public static string CallBegins(string operation, string endpoint, string credentialSource) =>
        $"{operation}: endpoint {endpoint}, credentials from {credentialSource}.";

    public static string AtMost(double perSecond, string operation) =>
        string.Create(CultureInfo.InvariantCulture, $"at most {perSecond:0.#} {operation} per second");

    public const string Calls = "calls";

    public static string CallsOf(string operation) => $"{operation} calls";

    public static string RateLimited(string service, string calls, int burst, double perSecond) => string.Create(
        CultureInfo.InvariantCulture,
        $"{service} allows {burst} {calls} at once, and {perSecond:0.#} per second after that. Further calls have to wait.");

    public static string RateThrottled(string service, string operation, double perSecond) => string.Create(
        CultureInfo.InvariantCulture,
        $"{service} throttled {operation}. For now, at most {perSecond:0.#} calls per second are sent.");

    // Waits.

    public static string WaitingFor(string things, string change) => $"Waiting for {things} to {change}";

    public static string WaitTimedOut(string thing, string goal, string timeout, string state, string? progress) => progress is null
        ? $"The {thing} isn't {goal} after {timeout}. It's still {state}."
        : $"The {thing} isn't {goal} after {timeout}. It's still {state} ({progress}).";

    /// <param name="thing">The type of the resource, such as "AppStream fleet".</param>
    /// <param name="change">The verb, such as "run", that describes the transition to the expected state.</param>
    /// <param name="reason">A main clause without a period, or the text that the service returned.</param>
    public static string WaitFailed(string thing, string change, string? reason) =>
        $"The wait for the {thing} to {change} has failed: {reason?.TrimEnd('.')}.";

    public const string UnknownState = "unknown";

    // Interrupted commands.

    public static string Interrupted(string command, string text) => $"{command} was interrupted. {text}";

    public static string InterruptedEarly(string command, string target) =>
        $"{command} was interrupted before it sent a change for '{target}'.";

    public static string ItemCounts(int total, bool known, int succeeded, int failed, int unsent) =>
        $"Of {total} items{(known ? "" : " so far")}, {succeeded} succeeded, {failed} failed, and {unsent} "
        + $"{(unsent == 1 ? "was" : "were")} not sent.";

    public static string IncompleteItems(int count, string items) => $"{count} {(count == 1 ? "is" : "are")} incomplete: {items}.";

    public static string StepSucceeded(string operation) => $"{operation} succeeded";

    public static string StepSent(string operation) => $"{operation} was sent";

    public static string SucceededFor(string operation, string items) => $"{operation} succeeded for {items}.";

    public static string UnansweredFor(string operation, string item) =>
        $"{operation} was sent for {item}, but no response arrived, so it may have been carried out.";

    public static string UnansweredForMany(string operation, int count, string items) =>
        $"{operation} was sent for {count} items, but no response arrived, so it may have been carried out: {items}.";

    public static string AndMore(string items, int count) => $"{items}, and {count} more";
}
