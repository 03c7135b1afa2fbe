using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator;

/// <summary>
/// Tests that the emulator creates the demo data for a Region only when the first request is sent to the Region, so that the emulator
/// starts quickly.
/// </summary>
public sealed class LazyStoreTests
{
    private static readonly EmulatorSettings Settings = new(new Dictionary<string, string>());
    private static readonly EmulatorClock Clock = new(TimeProvider.System, 1);
    private static readonly Uri Host = new("http://127.0.0.1");

    [Fact]
    public void AppStream_creates_no_demo_data_before_the_first_call_to_its_Region()
    {
        var service = new AppStreamService(Settings, Clock, () => Host, empty: false);
        Assert.Empty(service.MadeRegions);
        Call(service, AppStreamOperations.DescribeFleets, "us-west-2");
        Assert.Equal(["us-west-2"], service.MadeRegions);
    }

    [Fact]
    public void WorkSpaces_creates_no_demo_data_before_the_first_call_to_its_Region()
    {
        var service = new WorkSpacesService(Settings, Clock, () => Host, empty: false);
        Assert.Empty(service.MadeRegions);
        Call(service, WorkSpacesOperations.DescribeWorkspacesPools, "eu-west-1");
        Assert.Equal(["eu-west-1"], service.MadeRegions);
    }

    [Fact]
    public void A_state_file_contains_Regions_that_were_never_called()
    {
        var saved = new WorkSpacesService(Settings, Clock, () => Host, empty: false).Save().ToJsonString();
        Assert.All(["us-east-1", "us-west-2", "eu-west-1"], region => Assert.Contains($"\"{region}\"", saved));
        saved = new AppStreamService(Settings, Clock, () => Host, empty: false).Save().ToJsonString();
        Assert.All(["us-east-1", "us-west-2", "eu-west-1"], region => Assert.Contains($"\"{region}\"", saved));
    }

    private static void Call(IEmulatedService service, AwsOperation operation, string region) =>
        service.Operations.Single(known => known.Operation == operation).Execute("{}"u8, new CallContext(region, null));
}
