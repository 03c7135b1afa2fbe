using System.Net;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests the faults that can be injected into the emulated WorkSpaces, including the faults that all services share.</summary>
public sealed class WorkSpacesFaultTests : WorkSpacesTest
{
    [Fact]
    public async Task The_fault_endOfSupport_applies_to_every_operation_on_pools()
    {
        foreach (var operation in new[] { "CreateWorkspacesPool", "DescribeWorkspacesPools", "TerminateWorkspacesPoolSession" })
        {
            Host.Emulator.Inject("endOfSupport", operation);
            Assert.Throws<ArgumentException>(() => Host.Emulator.Inject("endOfSupport", "DescribeWorkspaceDirectories"));
        }

        Assert.NotEmpty(await Directories());
        var (type, message) = await Host.Refused(WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest());
        Assert.Equal("AccessDeniedException", type);
        Assert.StartsWith("Amazon WorkSpaces Pools is no longer available to new customers as of 7/30/2026.", message);
        Assert.Equal("AccessDeniedException", await Refused(WorkSpacesOperations.CreateWorkspacesPool, await NewPool()));
        Assert.NotEmpty(await Pools());
    }

    [Fact]
    public async Task The_fault_operationInProgress_applies_if_the_model_lists_the_error()
    {
        Host.Emulator.Inject("operationInProgress");
        var pool = await Pool("sales-eu");
        Assert.Equal(
            "OperationInProgressException", await Refused(
                WorkSpacesOperations.StartWorkspacesPool, new StartWorkspacesPoolRequest { PoolId = pool.PoolId }));
        Assert.Equal("STOPPED", (await Get(pool)).State);
        await Start(pool);
        foreach (var operation in new[] { "CreateWorkspacesPool", "DescribeWorkspacesPools", "DeregisterWorkspaceDirectory", "CreateTags" })
            Assert.Throws<ArgumentException>(() => Host.Emulator.Inject("operationInProgress", operation));
    }

    [Fact]
    public async Task A_stale_read_returns_the_state_before_the_last_change_in_the_Region()
    {
        var pool = await Pool("sales-eu");
        await Start(pool);
        Host.Region = "eu-west-1";
        await Start(await Pool("sales-eu"));
        Host.Region = "us-west-2";
        Host.Emulator.Inject("staleRead", "DescribeWorkspacesPools");
        Assert.Equal("STOPPED", (await Get(pool)).State);
        Assert.Equal("STARTING", (await Get(pool)).State);
    }

    [Fact]
    public async Task Reads_may_be_stale_after_each_change()
    {
        Restart("StaleReads=1");
        var pool = await Pool("sales-eu");
        await Start(pool);
        Assert.Equal("STOPPED", (await Get(pool)).State);
        Assert.Equal("STARTING", (await Get(pool)).State);
    }

    [Fact]
    public async Task The_fault_vanish_deletes_permanently()
    {
        var pool = await Pool("sales-apps");
        var session = (await Sessions(pool))[0];
        Host.Emulator.Inject("vanish", "TerminateWorkspacesPoolSession");
        Assert.Equal("ResourceNotFoundException", await Refused(WorkSpacesOperations.TerminateWorkspacesPoolSession,
            new TerminateWorkspacesPoolSessionRequest { SessionId = session.SessionId }));
        Assert.Equal(4, (await Sessions(pool)).Count);
        Host.Emulator.Inject("vanish", "DescribeWorkspacesPools");
        Assert.Equal("ResourceNotFoundException", await Refused(
            WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest { PoolIds = [pool.PoolId!] }));
        Assert.Equal(
            "ResourceNotFoundException", await Refused(
                WorkSpacesOperations.StopWorkspacesPool, new StopWorkspacesPoolRequest { PoolId = pool.PoolId }));
    }

    [Fact]
    public async Task The_fault_unknownStatus_returns_an_unknown_status()
    {
        Host.Emulator.Inject("unknownStatus", "DescribeWorkspacesPools");
        Assert.Equal("HIBERNATING", (await Pools())[0].State);
        Assert.Equal("RUNNING", (await Pools())[0].State);
    }

    [Fact]
    public async Task The_fault_repeatedToken_returns_the_same_token_repeatedly()
    {
        Host.Emulator.Inject("repeatedToken");
        Assert.NotEmpty(await Tags((await Directory("sales")).DirectoryId));
        var first = await Host.Call(WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest());
        Assert.Null(first.NextToken);
        Host.Emulator.Inject("repeatedToken", "DescribeWorkspacesPools");
        first = await Host.Call(WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest());
        var second = await Host.Call(
            WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest { NextToken = first.NextToken });
        Assert.NotNull(first.NextToken);
        Assert.Equal(first.NextToken, second.NextToken);
        Assert.Throws<ArgumentException>(() => Host.Emulator.Inject("repeatedToken", "DescribeTags"));
    }

    [Fact]
    public async Task A_call_whose_response_is_lost_takes_effect()
    {
        var input = await NewPool();
        Host.Emulator.Inject("loseAnswer", "CreateWorkspacesPool");
        await Assert.ThrowsAsync<HttpRequestException>(() => Create(input));
        Assert.Equal("ResourceAlreadyExistsException", await Refused(WorkSpacesOperations.CreateWorkspacesPool, input));
    }

    [Theory]
    [InlineData("throttle", HttpStatusCode.BadRequest, "ThrottlingException")]
    [InlineData("serviceUnavailable", HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")]
    public async Task Faults_of_all_services_apply(string fault, HttpStatusCode status, string type)
    {
        Host.Emulator.Inject(fault, "WorkSpaces.DescribeWorkspacesPools");
        var answer = await Host.Send(WorkSpacesOperations.DescribeWorkspacesPools, "{}");
        Assert.Equal((status, type), (answer.Status, answer.Type));
        Assert.Equal(1, Host.Emulator.Calls["WorkSpaces.DescribeWorkspacesPools"]);
    }
}
