using RemoteSessions.Abstractions;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

public sealed class DesktopStateTests : DesktopTest
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public async Task Loaded_desktops_equal_the_saved_desktops_and_continue()
    {
        await Start(await IdOf("carlos.salazar"));
        var before = await Desktops();
        Host.Emulator.Save(_path);
        using var loaded = new EmulatorHost(new EmulatorOptions { StatePath = _path }, "Throttle=Off");
        var after = (await loaded.Call(
            RemoteSessions.WorkSpaces.Generated.WorkSpacesOperations.DescribeWorkspaces, new())).Workspaces!;
        Assert.Equal(
            before.Select(desktop => (desktop.WorkspaceId, desktop.State, desktop.IpAddress)),
            after.Select(desktop => (desktop.WorkspaceId, desktop.State, desktop.IpAddress)));
        loaded.Advance(75);
        after = (await loaded.Call(
            RemoteSessions.WorkSpaces.Generated.WorkSpacesOperations.DescribeWorkspaces, new())).Workspaces!;
        Assert.Equal("AVAILABLE", after.Single(desktop => desktop.UserName == "carlos.salazar").State);
    }

    protected override void CleanUp() => File.Delete(_path);
}
