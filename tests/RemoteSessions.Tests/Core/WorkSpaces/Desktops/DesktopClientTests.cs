using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Core.WorkSpaces.Desktops;

public sealed class DesktopClientTests
{
    [Fact]
    public async Task Failed_items_in_a_successful_response_are_errors()
    {
        var client = new FakeDesktops(0)
        {
            ChangeResponse = """
                {"FailedRequests":[
                  {"WorkspaceId":"ws-000000001","ErrorCode":"ResourceNotFound.Workspace","ErrorMessage":"Not there."},
                  {"WorkspaceId":"ws-000000002"},null]}
                """,
        }.Client;
        var failures = await client.StopAsync(["ws-000000001", "ws-000000002", "ws-000000003"], default);
        Assert.Equal(
            [("ws-000000001", "ResourceNotFound.Workspace"), ("ws-000000002", ErrorIds.RequestRejected)],
            failures.Select(failure => (failure.WorkspaceId, failure.Error.Type)));
        Assert.Contains("ws-000000002", failures[1].Error.Message, StringComparison.Ordinal);
        var failure = await Assert.ThrowsAsync<AwsServiceException>(() => client.RebuildAsync("ws-000000001", default));
        Assert.Equal("ResourceNotFound.Workspace", failure.Error.Type);
    }

    [Fact]
    public async Task A_response_without_a_list_has_no_failures() =>
        Assert.Empty(await new FakeDesktops(0) { ChangeResponse = "{}" }.Client.StartAsync(["ws-000000001"], default));

    [Fact]
    public async Task Each_row_has_its_own_result()
    {
        var client = new FakeDesktops(0)
        {
            ChangeResponse = """
                {"PendingRequests":[
                   {"WorkspaceId":"ws-000000001","DirectoryId":"d-1","UserName":"ann","State":"PENDING","BundleId":"wsb-1"}],
                 "FailedRequests":[{"WorkspaceRequest":{"DirectoryId":"d-1","UserName":"Bob","BundleId":"wsb-1"},
                   "ErrorCode":"ResourceExists.WorkSpace","ErrorMessage":"A WorkSpace already exists for the specified user."}]}
                """,
        }.Client;
        var results = await client.CreateAsync([Request("bob"), Request("ann"), Request("cid")], default);
        Assert.Equal(
            [("bob", "ResourceExists.WorkSpace", null), ("ann", null, "ws-000000001"), ("cid", ErrorIds.OutcomeUnknown, null)],
            results.Select(result => (result.Request.UserName!, result.Error?.Type, result.Desktop?.WorkspaceId)));
    }

    private static WorkspaceRequest Request(string user) => new() { DirectoryId = "d-1", UserName = user, BundleId = "wsb-1" };
}
