using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Describes desktops, their connections, and their snapshots.</summary>
internal sealed class DesktopLists(WorkSpacesService service, DesktopSection section)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(WorkSpacesOperations.DescribeWorkspaces, WorkSpacesInputs.Check, input => input.WorkspaceIds?[0], Describe),
        service.Handle(
            WorkSpacesOperations.DescribeWorkspacesConnectionStatus, WorkSpacesInputs.Check, input => input.WorkspaceIds?[0],
            DescribeStatus),
        service.Handle(
            WorkSpacesOperations.DescribeWorkspaceSnapshots, WorkSpacesInputs.Check, input => input.WorkspaceId, DescribeSnapshots),
    ];

    private DescribeWorkspacesResult Describe(DescribeWorkspacesRequest input, StoreCall<WorkSpacesStore> call)
    {
        if (input.UserName is not null && input.DirectoryId is null)
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.UserNameNeedsDirectory);
        object?[] filters = [input.WorkspaceIds, input.DirectoryId, input.BundleId, input.WorkspaceName];
        if (filters.Count(filter => filter is not null) > 1)
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.TooManyFilters);
        var all = Named(call, input.WorkspaceIds).Where(desktop => section.View.IsVisible(desktop)
            && (input.DirectoryId is null || desktop.Value.DirectoryId == input.DirectoryId)
            && (input.UserName is null || string.Equals(desktop.Value.UserName, input.UserName, StringComparison.OrdinalIgnoreCase))
            && (input.BundleId is null || desktop.Value.BundleId == input.BundleId)
            && (input.WorkspaceName is null || desktop.Value.WorkspaceName == input.WorkspaceName)).ToList();
        var list = $"desktops {string.Join(',', input.WorkspaceIds ?? [])} {input.DirectoryId} {input.UserName} {input.BundleId} "
            + input.WorkspaceName;
        var (page, next) = service.Page(
            call, all, desktop => desktop.Id, input.NextToken, list, input.Limit ?? service.Settings.DesktopPageSize);
        return new DescribeWorkspacesResult
        {
            Workspaces = [.. page.Select(section.View.Show)],
            NextToken = next ?? service.Settings.DesktopLastToken,
        };
    }

    private DescribeWorkspacesConnectionStatusResult DescribeStatus(
        DescribeWorkspacesConnectionStatusRequest input, StoreCall<WorkSpacesStore> call)
    {
        var statuses = Named(call, input.WorkspaceIds)
            .Where(desktop => section.View.IsVisible(desktop) && section.View.HasStatus(desktop)).ToList();
        var (page, next) = service.Page(
            call, statuses, desktop => desktop.Id, input.NextToken, $"connections {string.Join(',', input.WorkspaceIds ?? [])}",
            service.Settings.DesktopPageSize);
        var shown = page.Select(section.View.Status);
        return new DescribeWorkspacesConnectionStatusResult
        {
            WorkspacesConnectionStatus = [.. call.Context.Fault == Fault.OmitItems ? shown.Where((_, index) => index % 2 == 1) : shown],
            NextToken = next ?? service.Settings.DesktopLastToken,
        };
    }

    private DescribeWorkspaceSnapshotsResult DescribeSnapshots(
        DescribeWorkspaceSnapshotsRequest input, StoreCall<WorkSpacesStore> call)
    {
        var desktop = call.Store.Desktop(input.WorkspaceId!);
        var (rebuild, restore) = section.Rules.Snapshots(desktop);
        return new DescribeWorkspaceSnapshotsResult
        {
            RebuildSnapshots = [.. rebuild.Select(time => new Snapshot { SnapshotTime = time })],
            RestoreSnapshots = [.. restore.Select(time => new Snapshot { SnapshotTime = time })],
        };
    }

    // IDs of desktops that don't exist are ignored.
    private static IEnumerable<EmulatedDesktop> Named(StoreCall<WorkSpacesStore> call, IReadOnlyList<string>? ids)
    {
        var desktops = call.Store.Desktops();
        return ids is null ? desktops.All : ids.Distinct().Select(desktops.Find).OfType<EmulatedDesktop>();
    }
}
