using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Provisioning;
using RemoteSessions.Tests.Core.WorkSpaces;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>Tests that the confirmation prompt for a change describes the effects of the change.</summary>
public sealed class PoolConfirmationTests
{
    [Theory]
    [InlineData("RUNNING", true)]
    [InlineData("STARTING", true)]
    [InlineData("UPDATING", true)]
    [InlineData("CREATING", true)]
    [InlineData("STOPPING", false)]
    [InlineData("STOPPED", false)]
    public void The_prompt_indicates_whether_the_pool_will_be_started_again(string state, bool again)
    {
        var pool = Pools.Make(state);
        var question = new CapacityQuestion(new PoolChange(pool, new PoolSettings { RunningMode = "ALWAYS_ON" }), "WorkSpaces pool");
        Assert.Equal(again, StopChangeStart.StartsAgain(pool));
        Assert.Equal(
            "Stop WorkSpaces pool, change RunningMode 'AUTO_STOP' -> 'ALWAYS_ON'"
                + (again ? ", start it again" : ""), question.StopSentence([]));
    }
}
