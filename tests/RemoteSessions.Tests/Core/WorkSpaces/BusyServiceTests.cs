using Amazon.Runtime;
using RemoteSessions.Aws;
using RemoteSessions.Emulator;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Core.WorkSpaces;

/// <summary>A service that is at it still, with as many attempts as users have: the other tests allow two.</summary>
public sealed class BusyServiceTests
{
    [Fact]
    public async Task Three_refusals_and_then_a_success_are_a_success()
    {
        using var emulator = new EmulatorFactory().Start(new EmulatorOptions());
        var config = new AwsClientConfig(AwsService.WorkSpaces, "us-east-1", new ConnectionOptions { EndpointUrl = emulator.EndpointUrl })
        {
            DefaultAWSCredentials = new BasicAWSCredentials(emulator.Keys.AccessKeyId, emulator.Keys.SecretAccessKey),
            MaxErrorRetry = 4,
        };
        using var client = new AwsClient(config);
        var workSpaces = new WorkSpacesClient(new AwsTransport(client, config, _ => { }), null);
        emulator.Inject("operationInProgress", "StartWorkspacesPool", 3);
        var pool = await workSpaces.ListPoolsAsync(null, CancellationToken.None).FindAsync(found => found.Name == "sales-eu");
        await workSpaces.StartPoolAsync(pool!.PoolId!, CancellationToken.None);
        Assert.Equal(4, emulator.Calls["WorkSpaces.StartWorkspacesPool"]);
        Assert.Equal("STARTING", (await workSpaces.GetPoolAsync(pool.PoolId!, CancellationToken.None)).State);
    }
}
