using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>The base class for tests of the emulated personal WorkSpaces.</summary>
public abstract class DesktopTest() : EmulatorTest("us-west-2", "Throttle=Off")
{
    private protected async Task<IReadOnlyList<Workspace>> Desktops(DescribeWorkspacesRequest? input = null) =>
        (await Host.Call(WorkSpacesOperations.DescribeWorkspaces, input ?? new DescribeWorkspacesRequest())).Workspaces!;

    private protected async Task<Workspace> Of(string user) => (await Desktops()).Single(desktop => desktop.UserName == user);

    private protected async Task<string> IdOf(string user) => (await Of(user)).WorkspaceId!;

    private protected async Task<string?> StateOf(string user) => (await Of(user)).State;

    private protected async Task<IReadOnlyList<WorkspaceConnectionStatus>> Statuses(params string[] ids) =>
        (await Host.Call(WorkSpacesOperations.DescribeWorkspacesConnectionStatus,
            new DescribeWorkspacesConnectionStatusRequest { WorkspaceIds = ids.Length == 0 ? null : ids })).WorkspacesConnectionStatus!;

    private protected async Task<IReadOnlyList<FailedWorkspaceChangeRequest>> Start(params string[] ids) =>
        (await Host.Call(WorkSpacesOperations.StartWorkspaces, new StartWorkspacesRequest
        {
            StartWorkspaceRequests = [.. ids.Select(id => new StartRequest { WorkspaceId = id })],
        })).FailedRequests!;

    private protected async Task<IReadOnlyList<FailedWorkspaceChangeRequest>> Stop(params string[] ids) =>
        (await Host.Call(WorkSpacesOperations.StopWorkspaces, new StopWorkspacesRequest
        {
            StopWorkspaceRequests = [.. ids.Select(id => new StopRequest { WorkspaceId = id })],
        })).FailedRequests!;

    private protected async Task<IReadOnlyList<FailedWorkspaceChangeRequest>> Reboot(params string[] ids) =>
        (await Host.Call(WorkSpacesOperations.RebootWorkspaces, new RebootWorkspacesRequest
        {
            RebootWorkspaceRequests = [.. ids.Select(id => new RebootRequest { WorkspaceId = id })],
        })).FailedRequests!;

    private protected async Task<IReadOnlyList<FailedWorkspaceChangeRequest>> Rebuild(string id) =>
        (await Host.Call(WorkSpacesOperations.RebuildWorkspaces, new RebuildWorkspacesRequest
        {
            RebuildWorkspaceRequests = [new RebuildRequest { WorkspaceId = id }],
        })).FailedRequests!;

    private protected async Task<IReadOnlyList<FailedWorkspaceChangeRequest>> Terminate(params string[] ids) =>
        (await Host.Call(WorkSpacesOperations.TerminateWorkspaces, new TerminateWorkspacesRequest
        {
            TerminateWorkspaceRequests = [.. ids.Select(id => new TerminateRequest { WorkspaceId = id })],
        })).FailedRequests!;

    private protected async Task<CreateWorkspacesResult> Create(params WorkspaceRequest[] requests) =>
        await Host.Call(WorkSpacesOperations.CreateWorkspaces, new CreateWorkspacesRequest { Workspaces = requests });

    private protected async Task<WorkspaceRequest> New(string user = "new.user", WorkspaceProperties? properties = null)
    {
        var like = await Of("arnav.desai");
        return new WorkspaceRequest
        {
            DirectoryId = like.DirectoryId,
            BundleId = like.BundleId,
            UserName = user,
            WorkspaceProperties = properties,
        };
    }

    private protected async Task Modify(string user, WorkspaceProperties properties) =>
        await Host.Call(WorkSpacesOperations.ModifyWorkspaceProperties, await Modification(user, properties));

    private protected async Task<string> ModifyRefused(string user, WorkspaceProperties properties) =>
        (await Host.Refused(WorkSpacesOperations.ModifyWorkspaceProperties, await Modification(user, properties))).Type;

    private protected async Task ModifyState(string user, string state) => await Host.Call(
        WorkSpacesOperations.ModifyWorkspaceState,
        new ModifyWorkspaceStateRequest { WorkspaceId = await IdOf(user), WorkspaceState = state });

    private async Task<ModifyWorkspacePropertiesRequest> Modification(string user, WorkspaceProperties properties) =>
        new() { WorkspaceId = await IdOf(user), WorkspaceProperties = properties };
}
