using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class StateTests : AppStreamTest
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");

    [Fact]
    public async Task A_loaded_state_equals_the_saved_state_and_continues()
    {
        await Run(
            NewFleet() with
            { ComputeCapacity = new ComputeCapacity { DesiredInstances = 1 }, Tags = new Dictionary<string, string> { ["a"] = "b" } });
        var (alice, url) = await Open("new-fleet", "alice");
        await Open("new-fleet", "bob");
        await Create(NewFleet("starting"));
        await Start("starting");
        Host.Advance(500);
        Host.Region = "sa-east-1";
        await CreateStack("far");
        Host.Region = "us-east-1";
        var before = await Everything(Host);

        Host.Emulator.Save(_path);
        using var loaded = Load();
        Assert.Equal(before, await Everything(loaded));
        loaded.Advance(100);
        Assert.Equal("RUNNING", (await Fleets(loaded)).Single(fleet => fleet.Name == "starting").State);
        using var page = await loaded.Http.PostAsync(new Uri(url).AbsolutePath + "/end", null);
        Assert.True(page.IsSuccessStatusCode);
        loaded.Advance(60);
        var left = (await Describe(loaded)).Single();
        Assert.Equal(("bob", "ACTIVE"), (left.UserId, left.State));
        Assert.NotEqual(alice.InstanceId, left.InstanceId);
        loaded.Region = "sa-east-1";
        await loaded.Call(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = "far" });
    }

    [Theory]
    [InlineData("\"fleet\": \"prod-apps\"", "\"fleet\": \"nowhere\"", "session")]
    [InlineData("\"prod-stack\": \"prod-apps\"", "\"prod-stack\": \"nowhere\"", "prod-stack")]
    [InlineData("\"region\": \"us-east-1\"", "\"region\": \"mars\"", "mars")]
    [InlineData("\"instanceId\": \"i-", "\"instanceId\": \"j-", "instance")]
    [InlineData("\"desired\":", "\"wanted\":", "AppStream")]
    [InlineData("\"errors\": []", "\"mistakes\": []", "AppStream")]
    public void An_inconsistent_state_is_rejected(string text, string other, string named)
    {
        Host.Emulator.Save(_path);
        var state = File.ReadAllText(_path);
        Assert.Contains(text, state);
        File.WriteAllText(_path, state.Replace(text, other, StringComparison.Ordinal));
        Assert.Contains(named, Assert.Throws<InvalidDataException>(Load).Message);
    }

    protected override void CleanUp() => File.Delete(_path);

    private EmulatorHost Load() => new(new EmulatorOptions { StatePath = _path }) { Region = "us-east-1" };

    private static async Task<IReadOnlyList<Fleet>> Fleets(EmulatorHost host) =>
        (await host.Call(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest())).Fleets!;

    private static async Task<IReadOnlyList<Session>> Describe(EmulatorHost host) => (await host.Call(
        AppStreamOperations.DescribeSessions, new DescribeSessionsRequest { StackName = "new-fleet", FleetName = "new-fleet" })).Sessions!;

    // Returns the output of all list operations as JSON text.
    private static async Task<string> Everything(EmulatorHost host)
    {
        var text = new List<string>();
        foreach (var operation in new[]
            { AppStreamOperations.DescribeFleets, (RemoteSessions.Abstractions.AwsOperation)AppStreamOperations.DescribeStacks })
            text.Add((await host.Send(operation, "{}")).Text);
        foreach (var fleet in new[] { "new-fleet", "prod-apps" })
        {
            var stack = fleet == "prod-apps" ? "prod-stack" : fleet;
            text.Add(
                (await host.Send(AppStreamOperations.DescribeSessions, $$"""{"StackName":"{{stack}}","FleetName":"{{fleet}}"}""")).Text);
        }

        text.Add((await host.Send(AppStreamOperations.ListTagsForResource,
            """{"ResourceArn":"arn:aws:appstream:us-east-1:123456789012:fleet/new-fleet"}""")).Text);
        text.Add((await host.Send(AppStreamOperations.DescribeImages, """{"MaxResults":25}""")).Text);
        return string.Join('\n', text);
    }
}
