using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

public sealed class DesktopRateTests() : EmulatorTest("us-west-2")
{
    [Fact]
    public async Task All_calls_in_a_Region_share_a_rate_of_two_calls_per_second()
    {
        for (var call = 0; call < 3; call++)
            await List();
        await Status();
        await Status();
        await Throttled();
        Host.Region = "eu-west-1";
        await List();
        Host.Region = "us-west-2";
        Host.Time.Pass(TimeSpan.FromSeconds(1));
        await List();
        await Status();
        await Throttled();
        // AWS doesn't document a rate limit for other WorkSpaces calls.
        await Host.Call(WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest());
    }

    private async Task List() => await Host.Call(WorkSpacesOperations.DescribeWorkspaces, new DescribeWorkspacesRequest());

    private async Task Status() => await Host.Call(
        WorkSpacesOperations.DescribeWorkspacesConnectionStatus, new DescribeWorkspacesConnectionStatusRequest());

    private async Task Throttled() => Assert.Equal(ServiceErrorTypes.Throttling, (await Host.Refused(
        WorkSpacesOperations.DescribeWorkspaces, new DescribeWorkspacesRequest())).Type);
}
