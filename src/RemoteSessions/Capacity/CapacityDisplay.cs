using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Reports;

namespace RemoteSessions.Commands.Capacity;

/// <summary>How a measurement looks to the one who waits: which sample, how many scopes are done, when the next comes.</summary>
internal sealed class CapacityDisplay(SampleSchedule schedule, int scopes, Action<ProgressRecord> show)
{
    private const int Id = 20140;

    private int _done;

    private string Sample => schedule.Total switch
    {
        1 => "",
        { } total => string.Create(CultureInfo.CurrentCulture, $"Sample {schedule.Number} of {total}: "),
        null => string.Create(CultureInfo.CurrentCulture, $"Sample {schedule.Number}, Ctrl+C ends it: "),
    };

    public void Begin()
    {
        _done = 0;
        Show(scopes == 1 ? "asking 1 service" : $"asking {scopes} services");
    }

    public void ScopeDone()
    {
        var done = Interlocked.Increment(ref _done);
        Show($"{done} of {scopes} services have answered");
    }

    public void Wait()
    {
        if (schedule.Next is { } next)
            Show(string.Create(CultureInfo.CurrentCulture, $"the next at {next:T}"));
    }

    public void Complete() => show(new ProgressRecord(Id, Activity, "done") { RecordType = ProgressRecordType.Completed });

    private const string Activity = "Measuring capacity";

    private void Show(string status) => show(new ProgressRecord(Id, Activity, Sample + status)
    {
        PercentComplete = schedule.Total switch
        {
            1 => scopes == 0 ? 100 : 100 * _done / scopes,
            { } total => (int)(100 * schedule.Number / total),
            null => -1,
        },
    });
}
