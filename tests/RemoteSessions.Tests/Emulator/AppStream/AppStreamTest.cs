using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

/// <summary>The base class for tests of the emulated AppStream. This class provides an emulator and helper methods.</summary>
public abstract class AppStreamTest() : EmulatorTest("us-east-1")
{
    private protected static CreateFleetRequest NewFleet(string name = "new-fleet") => new()
    {
        Name = name,
        ImageName = "apps-2025-10",
        InstanceType = "stream.standard.medium",
        ComputeCapacity = new ComputeCapacity { DesiredInstances = 2 },
    };

    private protected static CreateFleetRequest NewElastic(string name = "new-fleet") => new()
    {
        Name = name,
        FleetType = "ELASTIC",
        InstanceType = "stream.standard.small",
        MaxConcurrentSessions = 2,
        Platform = "AMAZON_LINUX2",
        VpcConfig = new VpcConfig { SubnetIds = ["subnet-1", "subnet-2"] },
    };

    private protected async Task<Fleet> Create(CreateFleetRequest input) =>
        (await Host.Call(AppStreamOperations.CreateFleet, input)).Fleet!;

    private protected Task<string> CreateRefused(CreateFleetRequest input) => Type(Host.Refused(AppStreamOperations.CreateFleet, input));

    private protected async Task<Fleet> Fleet(string name = "new-fleet") =>
        (await Host.Call(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest { Names = [name] })).Fleets!.Single();

    private protected async Task<string> State(string name = "new-fleet") => (await Fleet(name)).State!;

    private protected async Task<Fleet> Update(UpdateFleetRequest input) =>
        (await Host.Call(AppStreamOperations.UpdateFleet, input)).Fleet!;

    private protected Task Start(string name = "new-fleet") =>
        Host.Call(AppStreamOperations.StartFleet, new StartFleetRequest { Name = name });

    private protected Task Stop(string name = "new-fleet") =>
        Host.Call(AppStreamOperations.StopFleet, new StopFleetRequest { Name = name });

    /// <summary>Creates a fleet and a stack with the same name, and waits until all instances of the fleet are running.</summary>
    private protected async Task<Fleet> Run(CreateFleetRequest input)
    {
        await Create(input);
        await CreateStack(input.Name!);
        await Associate(input.Name!, input.Name!);
        await Start(input.Name!);
        Host.Advance(600 + 60 * 5);
        var fleet = await Fleet(input.Name!);
        Assert.Equal("RUNNING", fleet.State);
        return fleet;
    }

    private protected Task CreateStack(string name) => Host.Call(AppStreamOperations.CreateStack, new CreateStackRequest { Name = name });

    private protected async Task<IReadOnlyList<Stack>> Stacks(params string[] names) =>
        (await Host.Call(AppStreamOperations.DescribeStacks, new DescribeStacksRequest { Names = names })).Stacks!;

    private protected Task Associate(string fleet, string stack) =>
        Host.Call(AppStreamOperations.AssociateFleet, new AssociateFleetRequest { FleetName = fleet, StackName = stack });

    private protected async Task<IReadOnlyList<Session>> Sessions(string fleet, string? stack = null, string? type = null) =>
        (await Host.Call(AppStreamOperations.DescribeSessions, new DescribeSessionsRequest
        {
            StackName = stack ?? fleet,
            FleetName = fleet,
            AuthenticationType = type,
        })).Sessions!;

    private protected async Task<string> Url(string fleet, string user, long? validity = null) =>
        (await Host.Call(AppStreamOperations.CreateStreamingURL, new CreateStreamingURLRequest
        {
            StackName = fleet,
            FleetName = fleet,
            UserId = user,
            Validity = validity,
        })).StreamingURL!;

    /// <summary>Opens a new streaming URL for a user, and returns the session that the URL starts.</summary>
    private protected async Task<(Session Session, string Url)> Open(string fleet, string user)
    {
        var url = await Url(fleet, user, 3600);
        using var page = await Host.Http.GetAsync(url);
        Assert.True(page.IsSuccessStatusCode, await page.Content.ReadAsStringAsync());
        return ((await Sessions(fleet)).Single(session => session.UserId == user), url);
    }

    private protected Task Expire(string id) => Host.Call(AppStreamOperations.ExpireSession, new ExpireSessionRequest { SessionId = id });

    private protected static async Task<string> Type(Task<(string Type, string Message)> refusal) => (await refusal).Type;

    /// <summary>Asserts that an input that violates the service model is rejected with an error that names the invalid member.</summary>
    private protected async Task Breaks(
        AwsOperation operation, string body, string member, string type = "InvalidParameterCombinationException")
    {
        var answer = await Host.Send(operation, body);
        Assert.Equal(type, answer.Type);
        Assert.Contains($"'{member}' failed to satisfy constraint", answer.Message);
    }
}
