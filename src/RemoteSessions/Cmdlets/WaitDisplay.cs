using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Waiting;

namespace RemoteSessions.Cmdlets;

/// <summary>How a wait looks to the one who waits: states, elapsed time, and how long it may take.</summary>
internal static class WaitDisplay
{
    private const int ActivityId = 20151;

    public static ProgressRecord Progress(string activity, WaitProgress wait)
    {
        var states = string.Join(", ", wait.States.OrderBy(state => state.Key, StringComparer.Ordinal).Select(state => $"{state.Value} {state.Key}"));
        var status = wait.Total == 1
            ? (states.Length > 0 ? states[2..] : "done")
            : $"{wait.Ended} of {wait.Total} done{(states.Length > 0 ? "; " + states : "")}";
        return new ProgressRecord(ActivityId, activity, $"{status} - {Clock(wait.Elapsed)} of at most {Clock(wait.Timeout)}")
        {
            PercentComplete = wait.Total == 0 ? 100 : Math.Clamp(100 * wait.Ended / wait.Total, 0, 100),
        };
    }

    public static ProgressRecord Completed(string activity) => new(ActivityId, activity, "done") { RecordType = ProgressRecordType.Completed };

    public static string Clock(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
