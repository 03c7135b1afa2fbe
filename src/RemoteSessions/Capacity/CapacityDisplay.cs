using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Reports;

namespace RemoteSessions.Commands.Capacity;

/// <summary>
/// Shows the progress of a measurement: the number of the sample, the number of scopes (a service in an account and a Region) that have
/// been queried, and the time of the next sample.
/// </summary>
internal sealed class CapacityDisplay(SampleSchedule schedule, int scopes, Action<ProgressRecord> show)
{
    private const int Id = 20140;

    private int _done;

    private string Sample(string status) => schedule.Total switch
    {
        1 => status,
        { } total => CommandMessages.SampleOf(schedule.Number, total, status),
        null => CommandMessages.SampleWithoutEnd(schedule.Number, status),
    };

    public void Begin()
    {
        _done = 0;
        Show(CommandMessages.QueryingServices(scopes));
    }

    public void ScopeDone()
    {
        var done = Interlocked.Increment(ref _done);
        Show(CommandMessages.ServicesResponded(done, scopes));
    }

    public void Wait()
    {
        if (schedule.Next is { } next)
            Show(CommandMessages.NextSample(next.ToString("HH:mm:ss", CultureInfo.InvariantCulture)));
    }

    public void Complete() => show(new ProgressRecord(Id, CommandMessages.MeasureActivity, CommandMessages.Done)
    {
        RecordType = ProgressRecordType.Completed,
    });


    private void Show(string status) => show(new ProgressRecord(Id, CommandMessages.MeasureActivity, Sample(status))
    {
        PercentComplete = schedule.Total switch
        {
            1 => scopes == 0 ? 100 : 100 * _done / scopes,
            { } total => (int)(100 * schedule.Number / total),
            null => -1,
        },
    });
}
