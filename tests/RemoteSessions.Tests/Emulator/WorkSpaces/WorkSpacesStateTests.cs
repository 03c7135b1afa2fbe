using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests that the saved state of all Regions can be loaded, and that the emulator continues with this state.</summary>
public sealed class WorkSpacesStateTests : WorkSpacesTest
{
    private static readonly string[] Regions = ["us-east-1", "us-west-2", "eu-west-1", "ap-south-1"];

    private readonly string _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");

    [Fact]
    public async Task A_loaded_state_equals_the_saved_state_and_continues()
    {
        var pool = await Pool("sales-eu");
        await Start(pool);
        await Terminate((await Sessions(await Pool("sales-apps")))[1]);
        await Host.Call(
            WorkSpacesOperations.RegisterWorkspaceDirectory, new RegisterWorkspaceDirectoryRequest { DirectoryId = "d-bad0000001" });
        Host.Region = "eu-west-1";
        await Stop(await Pool("engineering"));
        Host.Region = "ap-south-1";
        await Host.Call(
            WorkSpacesOperations.RegisterWorkspaceDirectory, new RegisterWorkspaceDirectoryRequest { DirectoryId = "d-9876543210" });
        Host.Region = "us-west-2";
        Host.Advance(10);
        var before = await Everything(Host);
        Host.Emulator.Save(_path);
        // In state files, the member "flaw" contains the reason why the registration of the directory d-bad0000001 will fail. The C#
        // property that contains this reason has a different name.
        Assert.Contains("\"flaw\":", await File.ReadAllTextAsync(_path), StringComparison.Ordinal);

        using var loaded = Load();
        Assert.Equal(before, await Everything(loaded));
        loaded.Advance(109);
        Host.Advance(109);
        Assert.Equal(await Everything(Host), await Everything(loaded));
        loaded.Advance(600);
        Assert.Equal("RUNNING", (await loaded.Call(WorkSpacesOperations.DescribeWorkspacesPools,
            new DescribeWorkspacesPoolsRequest { PoolIds = [pool.PoolId!] })).WorkspacesPools!.Single().State);
    }

    [Fact]
    public async Task Loading_does_not_add_demo_data()
    {
        using (var empty = new EmulatorHost(new EmulatorOptions { Empty = true }))
            empty.Emulator.Save(_path);
        using var loaded = Load();
        Assert.Empty(
            (await loaded.Call(WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest())).WorkspacesPools!);
    }

    [Theory]
    [InlineData("\"state\": \"STOPPED\"", "\"state\": \"DELETING\"", "the time at which this state ends is missing")]
    [InlineData("\"state\": \"STOPPED\"", "\"state\": \"UPDATING\", \"nextAt\": \"2030-01-01T00:00:00+00:00\"",
        "its previous state is missing")]
    [InlineData("\"wspool-", "\"other-", "tags")]
    [InlineData("\"sessions\":", "\"seasons\":", "sessions or errors for the pool")]
    [InlineData("\"errors\":", "\"horrors\":", "sessions or errors for the pool")]
    [InlineData("\"pools\":", "\"ponds\":", "The WorkSpaces state isn't valid")]
    public void An_inconsistent_state_is_rejected(string old, string changed, string text)
    {
        Host.Emulator.Save(_path);
        var saved = File.ReadAllText(_path);
        // The test changes only the first occurrence of the text in the WorkSpaces state.
        var position = saved.IndexOf("\"WorkSpaces\"", StringComparison.Ordinal);
        position = saved.IndexOf(old, position, StringComparison.Ordinal);
        File.WriteAllText(_path, saved[..position] + changed + saved[(position + old.Length)..]);
        var message = Assert.Throws<InvalidDataException>(Load).Message;
        Assert.Contains(text, message);
        Assert.Contains(_path, message);
    }

    // Returns the output of all list operations in all Regions as text.
    private static async Task<string> Everything(EmulatorHost host)
    {
        var text = new List<string>();
        foreach (var region in Regions)
        {
            host.Region = region;
            var pools = await host.Send(WorkSpacesOperations.DescribeWorkspacesPools, "{}");
            text.Add(pools.Text);
            foreach (var pool in pools.Json["WorkspacesPools"]!.AsArray())
            {
                var id = (string?)pool!["PoolId"];
                text.Add((await host.Send(WorkSpacesOperations.DescribeWorkspacesPoolSessions, $$"""{"PoolId":"{{id}}"}""")).Text);
                text.Add((await host.Send(WorkSpacesOperations.DescribeTags, $$"""{"ResourceId":"{{id}}"}""")).Text);
            }

            text.Add((await host.Send(WorkSpacesOperations.DescribeWorkspaceDirectories, "{}")).Text);
            text.Add((await host.Send(WorkSpacesOperations.DescribeWorkspaceBundles, "{}")).Text);
        }

        host.Region = "us-west-2";
        return string.Join('\n', text);
    }

    protected override void CleanUp() => File.Delete(_path);

    private EmulatorHost Load() => new(new EmulatorOptions { StatePath = _path });
}
