using RemoteSessions.Waiting;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Core.WorkSpaces.Desktops;

/// <summary>Tests when waiters stop waiting for desktops that are changed, rebuilt, or migrated.</summary>
public sealed class DesktopWaiterTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Now;
    private static readonly DateTimeOffset LongAgo = Now.AddMinutes(-10);

    [Fact]
    public void A_change_has_ended_when_the_value_is_set_and_nothing_is_being_modified()
    {
        var step = Step(new DesktopSettings { UserVolumeSizeGib = 100 });
        var waiter = new DesktopStepWaiter(step, SampleDesktops.Make(), Now);
        Assert.Equal(WaitOutcome.Pending, waiter.ResultOf(SampleDesktops.Make()).Outcome);
        Assert.Equal(WaitOutcome.Pending, waiter.ResultOf(SampleDesktops.Modifying("USER_VOLUME", "UPDATE_IN_PROGRESS")).Outcome);
        var grown = SampleDesktops.Make(properties: SampleDesktops.Standard with { UserVolumeSizeGib = 100 });
        Assert.Equal(WaitOutcome.Done, waiter.ResultOf(grown).Outcome);
    }

    [Fact]
    public void A_failed_change_fails_the_wait_but_an_earlier_failed_change_does_not()
    {
        var step = Step(new DesktopSettings { UserVolumeSizeGib = 100 });
        var failed = SampleDesktops.Modifying("USER_VOLUME", "UPDATE_FAILED");
        Assert.Equal(WaitOutcome.Failed, new DesktopStepWaiter(step, SampleDesktops.Make(), Now).ResultOf(failed).Outcome);
        var second = new DesktopStepWaiter(step, failed, Now);
        Assert.Equal(WaitOutcome.Pending, second.ResultOf(failed).Outcome);
        second.ResultOf(SampleDesktops.Modifying("USER_VOLUME", "UPDATE_INITIATED"));
        Assert.Equal(WaitOutcome.Failed, second.ResultOf(failed).Outcome);
        Assert.Equal(WaitOutcome.Failed, new DesktopStepWaiter(step, failed, LongAgo).ResultOf(failed).Outcome);
    }

    [Fact]
    public void A_rebuild_has_ended_after_the_desktop_was_REBUILDING()
    {
        var waiter = new DesktopReadyWaiter("REBUILDING", Now);
        Assert.Equal(WaitOutcome.Pending, waiter.ResultOf(SampleDesktops.Make("ERROR")).Outcome);
        Assert.Equal(WaitOutcome.Pending, waiter.ResultOf(SampleDesktops.Make("REBUILDING")).Outcome);
        Assert.Equal(WaitOutcome.Done, waiter.ResultOf(SampleDesktops.Make()).Outcome);
        Assert.Equal(WaitOutcome.Failed, waiter.ResultOf(SampleDesktops.Make("ERROR")).Outcome);
        // If the wait started ten minutes ago, the waiter assumes that the rebuild of an AVAILABLE desktop is complete.
        Assert.Equal(WaitOutcome.Done, new DesktopReadyWaiter("REBUILDING", LongAgo).ResultOf(SampleDesktops.Make()).Outcome);
    }

    [Fact]
    public void A_migration_has_ended_when_the_new_desktop_is_AVAILABLE_and_the_old_desktop_is_not_listed()
    {
        var waiter = new DesktopMigrationWaiter(Now);
        Assert.Equal(WaitOutcome.Pending, waiter.ResultOf(Poll("AVAILABLE", null)).Outcome);
        Assert.Equal(WaitOutcome.Pending, waiter.ResultOf(Poll("UPDATING", "PENDING")).Outcome);
        Assert.Equal(WaitOutcome.Pending, waiter.ResultOf(Poll("TERMINATING", "AVAILABLE")).Outcome);
        Assert.Equal(WaitOutcome.Done, waiter.ResultOf(Poll(null, "AVAILABLE")).Outcome);
    }

    [Fact]
    public void A_migration_fails_if_the_new_desktop_disappears_without_an_error()
    {
        var waiter = new DesktopMigrationWaiter(Now);
        waiter.ResultOf(Poll("UPDATING", "PENDING"));
        Assert.Equal(WaitOutcome.Pending, waiter.ResultOf(Poll("UPDATING", null)).Outcome);
        var result = waiter.ResultOf(Poll("STOPPED", null));
        Assert.Equal(WaitOutcome.Failed, result.Outcome);
        Assert.Contains("wsb-aaaaaaaaa", result.Reason, StringComparison.Ordinal);
        // The wait also fails if AWS never lists the new desktop.
        Assert.Equal(WaitOutcome.Failed, new DesktopMigrationWaiter(LongAgo).ResultOf(Poll("AVAILABLE", null)).Outcome);
        Assert.Equal(WaitOutcome.Failed, new DesktopMigrationWaiter(Now).ResultOf(Poll(null, null)).Outcome);
        Assert.Equal(WaitOutcome.Failed, new DesktopMigrationWaiter(Now).ResultOf(Poll("UPDATING", "ERROR")).Outcome);
    }

    private static DesktopStep Step(DesktopSettings wanted) => new DesktopChange(SampleDesktops.Make(), wanted).Steps.Single();

    private static DesktopMigrationPoll Poll(string? source, string? target) => new(
        SampleDesktops.Id, source is null ? null : SampleDesktops.Make(source), target is null ? null : SampleDesktops.Make(target));
}
