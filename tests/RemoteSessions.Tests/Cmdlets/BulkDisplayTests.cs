using System.Management.Automation;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Emulator;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests the progress display and the messages of commands that process many items.</summary>
public sealed class BulkDisplayTests
{
    private readonly ManualTime _time = new();
    private readonly List<ProgressRecord> _shown = [];
    private readonly List<string> _told = [];
    private readonly BulkDisplay _display;
    private readonly BulkWork _work;

    public BulkDisplayTests()
    {
        _display = new BulkDisplay("Stop-Something", _shown.Add, _time);
        _work = new BulkWork(_display.Show, text => _told.Add(text()), _ => { });
    }

    [Fact]
    public void Short_work_shows_no_progress()
    {
        foreach (var item in Begin(20))
            End(item);
        _display.Complete();
        Assert.Empty(_shown);
    }

    [Fact]
    public void A_single_item_shows_no_progress()
    {
        var item = Begin(1)[0];
        Pass(10);
        End(item);
        Assert.Empty(_shown);
    }

    [Fact]
    public void Progress_shows_done_failed_remaining_rate_and_time_left()
    {
        var items = Begin(20);
        _work.Close();
        for (var number = 0; number < 6; number++)
        {
            Pass(0.5);
            End(items[number], failed: number == 2);
        }

        Assert.Equal("5 done, 1 failed, 14 remaining of 20 - 2 per second", _shown[^1].StatusDescription);
        Assert.Equal(("Stop-Something", 30, 7), (_shown[^1].Activity, _shown[^1].PercentComplete, _shown[^1].SecondsRemaining));
        _display.Complete();
        Assert.Equal(ProgressRecordType.Completed, _shown[^1].RecordType);
    }

    [Fact]
    public void The_time_of_a_confirmation_prompt_is_not_counted()
    {
        var items = Begin(2);
        End(new BulkItem(_work, "thing 0"));
        Assert.Equal((2, 0), (_work.Count.Total, _work.Count.Ended));
        End(items[0]);
        End(items[0]);
        Assert.Equal(1, _work.Count.Ended);
    }

    [Fact]
    public void Progress_shows_no_percentage_while_input_can_arrive()
    {
        var items = Begin(4);
        Pass(2);
        End(items[0]);
        Assert.Equal("1 done, 0 failed, 3 remaining of 4 so far - 0.5 per second", _shown[^1].StatusDescription);
        Assert.Equal((-1, -1), (_shown[^1].PercentComplete, _shown[^1].SecondsRemaining));
    }

    [Fact]
    public void The_rate_is_measured_over_the_last_seconds()
    {
        var items = Begin(100);
        _work.Close();
        Pass(1);
        foreach (var item in items[..50])
            End(item);
        foreach (var item in items[50..80])
        {
            Pass(1);
            End(item);
        }

        Assert.EndsWith("- 1 per second", _shown[^1].StatusDescription, StringComparison.Ordinal);
        Assert.Equal(20, _shown[^1].SecondsRemaining);
    }

    [Fact]
    public void Progress_is_updated_at_most_five_times_a_second()
    {
        var items = Begin(1000);
        Pass(1);
        foreach (var item in items)
        {
            Pass(0.01);
            End(item);
        }

        Assert.InRange(_shown.Count, 40, 55);
    }

    [Fact]
    public void A_delay_is_shown_in_the_progress_and_reported_once()
    {
        Begin(2);
        Pass(1);
        _work.Limited(DeviceFarmOperations.StopRemoteAccessSession, 1);
        _work.Limited(DeviceFarmOperations.StopRemoteAccessSession, 1);
        Assert.EndsWith("(at most 1 StopRemoteAccessSession per second)", _shown[^1].StatusDescription, StringComparison.Ordinal);
        Assert.Equal(
            "AWS Device Farm allows 10 StopRemoteAccessSession calls at once, and 1 per second after that. Further calls have to wait.",
                Assert.Single(
                _told));
        _work.Limited(AppStreamOperations.ExpireSession, 7.5);
        Assert.Equal(
            "Amazon AppStream 2.0 throttled ExpireSession. For now, at most 7.5 calls per second are sent.",
            _told[^1]);
    }

    private List<BulkItem> Begin(int count) => [.. Enumerable.Range(0, count).Select(number => _work.Begin($"thing {number}"))];

    private void End(BulkItem item, bool failed = false)
    {
        if (failed)
        {
            item.Enter();
            BulkItem.HereFailed();
        }

        _work.End(item);
    }

    private void Pass(double seconds) => _time.Pass(TimeSpan.FromSeconds(seconds));
}
