using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.Emulator;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Core.WorkSpaces;

/// <summary>
/// Tests the retries after OperationInProgressException with the default number of attempts. The other tests allow only two attempts for
/// each call.
/// </summary>
public sealed class OperationInProgressTests
{
    [Fact]
    public async Task Three_rejections_followed_by_a_success_succeed()
    {
        using var emulator = new EmulatorFactory().Start(new EmulatorOptions());
        var factory = new AwsTransportFactory(new ImmediateTime(), new EnvironmentVariables(_ => null));
        var options = new ConnectionOptions { Region = "us-east-1", EndpointUrl = emulator.EndpointUrl, Keys = emulator.Keys };
        var workSpaces = new WorkSpacesClient(factory.Connect(AwsService.WorkSpaces, options), null);
        emulator.Inject("operationInProgress", "StartWorkspacesPool", 3);
        var pool = await workSpaces.ListPoolsAsync(null, CancellationToken.None).FindAsync(found => found.Name == "sales-eu");
        await workSpaces.StartPoolAsync(pool!.PoolId!, CancellationToken.None);
        Assert.Equal(4, emulator.Calls["WorkSpaces.StartWorkspacesPool"]);
        Assert.Equal("STARTING", (await workSpaces.GetPoolAsync(pool.PoolId!, CancellationToken.None)).State);
    }
}
