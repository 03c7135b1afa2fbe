using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using ScalingOperations = RemoteSessions.ApplicationAutoScaling.Generated.ApplicationAutoScalingOperations;

namespace RemoteSessions.Tests.Emulator.ApplicationAutoScaling;

public sealed class ScalingStateTests : ScalingTest
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");

    [Fact]
    public async Task A_loaded_state_equals_the_saved_state_and_continues()
    {
        await Run(NewFleet());
        await Register(1, 10);
        await Put(Tracking(50));
        await Put(Action("up", "at(2026-05-04T13:00:00)", 6, 20));
        var before = await Everything(Host);
        Host.Emulator.Save(_path);
        using var loaded = new EmulatorHost(new EmulatorOptions { StatePath = _path }) { Region = "us-east-1" };
        Assert.Equal(before, await Everything(loaded));
        loaded.Advance(3600);
        var fleet = (await loaded.Call(
            AppStreamOperations.DescribeFleets, new DescribeFleetsRequest { Names = ["new-fleet"] })).Fleets!.Single();
        Assert.Equal(6, fleet.ComputeCapacityStatus!.Desired);
    }

    [Theory]
    [InlineData("\"activities\":", "\"events\":", "Application Auto Scaling")]
    [InlineData("\"minCapacity\": 5", "\"minCapacity\": \"many\"", "Application Auto Scaling")]
    public void A_damaged_state_is_an_error(string text, string other, string named)
    {
        Host.Emulator.Save(_path);
        var state = File.ReadAllText(_path);
        Assert.Contains(text, state);
        File.WriteAllText(_path, state.Replace(text, other, StringComparison.Ordinal));
        Assert.Contains(named, Assert.Throws<InvalidDataException>(
            () => new EmulatorHost(new EmulatorOptions { StatePath = _path })).Message);
    }

    protected override void CleanUp() => File.Delete(_path);

    private static async Task<string> Everything(EmulatorHost host)
    {
        var text = new List<string>();
        foreach (var operation in new AwsOperation[]
        {
            ScalingOperations.DescribeScalableTargets, ScalingOperations.DescribeScalingPolicies,
            ScalingOperations.DescribeScheduledActions, ScalingOperations.DescribeScalingActivities,
        })
            text.Add((await host.Send(operation, """{"ServiceNamespace":"appstream"}""")).Text);
        return string.Join('\n', text);
    }
}
