using RemoteSessions.AppStream;
using RemoteSessions.Cmdlets;
using RemoteSessions.DeviceFarm;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>The colours of states in the table views.</summary>
public sealed class StateStyleTests
{
    [Fact]
    public void Every_state_that_is_known_has_a_colour()
    {
        string[] known =
        [
            .. DeviceFarmValues.SessionStatuses, .. DeviceFarmValues.SessionResults, .. DeviceFarmValues.Availabilities,
            .. AppStreamValues.FleetStates, .. AppStreamValues.SessionStates, .. AppStreamValues.ConnectionStates, .. AppStreamValues.ImageStates,
            .. WorkSpacesValues.PoolStates, .. WorkSpacesValues.ConnectionStates, .. WorkSpacesValues.DirectoryStates, .. WorkSpacesValues.BundleStates,
            // Of uploads and device instances, which nothing completes.
            "INITIALIZED", "PROCESSING", "SUCCEEDED", "FAILED", "IN_USE", "PREPARING", "AVAILABLE", "NOT_AVAILABLE",
        ];
        Assert.DoesNotContain(known, state => StateStyle.Paint[state, "Ansi"] == state);
        Assert.All(known, state => Assert.Matches($"^\u001b\\[(2|3[123])m{state}\u001b\\[0m$", StateStyle.Paint[state, "Ansi"]));
    }

    [Theory]
    [InlineData("RUNNING", 32)]
    [InlineData("NOT_CONNECTED", 33)]
    [InlineData("STARTING", 33)]
    [InlineData("PENDING_DEVICE", 33)]
    [InlineData("ERRORED", 31)]
    [InlineData("STOPPED", 2)]
    public void What_runs_is_green_what_waits_yellow_what_failed_red_and_what_is_over_dim(string state, int colour) =>
        Assert.Equal($"\u001b[{colour}m{state}\u001b[0m", StateStyle.Paint[state, "Ansi"]);

    [Fact]
    public void Errors_of_a_resource_make_any_state_red()
    {
        Assert.Equal("\u001b[31mSTOPPED\u001b[0m", StateStyle.Paint["STOPPED", "Ansi", new TextList(["IMAGE_NOT_FOUND"])]);
        Assert.Equal("\u001b[2mSTOPPED\u001b[0m", StateStyle.Paint["STOPPED", "Ansi", new TextList([])]);
    }

    [Theory]
    [InlineData("SHELVED", "Ansi")]
    [InlineData("", "Ansi")]
    [InlineData(null, "Ansi")]
    [InlineData("RUNNING", "PlainText")]
    [InlineData("RUNNING", null)]
    public void What_is_not_known_and_what_is_to_be_plain_stays_as_it_is(string? state, string? rendering) =>
        Assert.Equal(state, StateStyle.Paint[state, rendering]);
}
