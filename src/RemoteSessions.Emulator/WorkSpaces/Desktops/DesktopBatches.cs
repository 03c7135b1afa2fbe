using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>
/// Starts, stops, reboots, rebuilds, and terminates several desktops with one call. If the operation fails for a desktop, the call still
/// succeeds, and its response contains an item for the failure.
/// </summary>
internal sealed class DesktopBatches(WorkSpacesService service, DesktopSection section)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(
            WorkSpacesOperations.StartWorkspaces, WorkSpacesInputs.Check, input => input.StartWorkspaceRequests![0].WorkspaceId,
            (input, call) => new StartWorkspacesResult
            {
                FailedRequests = Each(
                    call, input.StartWorkspaceRequests!.Select(request => request.WorkspaceId), DesktopRules.StartProblem,
                    desktop => section.Lifecycle.Start(desktop, Fails(call, desktop))),
            }),
        service.Handle(
            WorkSpacesOperations.StopWorkspaces, WorkSpacesInputs.Check, input => input.StopWorkspaceRequests![0].WorkspaceId,
            (input, call) => new StopWorkspacesResult
            {
                FailedRequests = Each(
                    call, input.StopWorkspaceRequests!.Select(request => request.WorkspaceId), DesktopRules.StopProblem,
                    section.Lifecycle.Stop),
            }),
        service.Handle(
            WorkSpacesOperations.RebootWorkspaces, WorkSpacesInputs.Check, input => input.RebootWorkspaceRequests![0].WorkspaceId,
            (input, call) => new RebootWorkspacesResult
            {
                FailedRequests = Each(
                    call, input.RebootWorkspaceRequests!.Select(request => request.WorkspaceId), section.Rules.RebootProblem,
                    desktop => section.Lifecycle.Reboot(desktop, call.Context.Fault == Fault.FailStart)),
            }),
        service.Handle(
            WorkSpacesOperations.RebuildWorkspaces, WorkSpacesInputs.Check, input => input.RebuildWorkspaceRequests![0].WorkspaceId,
            (input, call) => new RebuildWorkspacesResult
            {
                FailedRequests = Each(
                    call, input.RebuildWorkspaceRequests!.Select(request => request.WorkspaceId), section.Rules.RebuildProblem,
                    section.Lifecycle.Rebuild),
            }),
        service.Handle(
            WorkSpacesOperations.TerminateWorkspaces, WorkSpacesInputs.Check,
            input => input.TerminateWorkspaceRequests![0].WorkspaceId,
            (input, call) => new TerminateWorkspacesResult
            {
                FailedRequests = Each(
                    call, input.TerminateWorkspaceRequests!.Select(request => request.WorkspaceId), DesktopRules.TerminateProblem,
                    section.Lifecycle.Terminate, inMaintenance: true),
            }),
    ];

    private static bool Fails(StoreCall<WorkSpacesStore> call, EmulatedDesktop desktop) =>
        call.Context.Fault == Fault.FailStart || DesktopLifecycle.FailsToStart(call.Store, desktop.Id);

    // If an ID is specified twice, the desktop is changed only once.
    private List<FailedWorkspaceChangeRequest> Each(
        StoreCall<WorkSpacesStore> call, IEnumerable<string?> ids, Func<EmulatedDesktop, string?> problem,
        Func<EmulatedDesktop, EmulatedDesktop> change, bool inMaintenance = false)
    {
        var failed = new List<FailedWorkspaceChangeRequest>();
        foreach (var (id, index) in ids.OfType<string>().Distinct().Select((id, index) => (id, index)))
        {
            var desktop = call.Store.Desktops().Find(id);
            var error = index == 0 && call.Context.Fault == Fault.FailItem
                ? new DesktopItemError("InternalFailure.Workspace", EmulatedDesktopMessages.ItemFailed)
                : StateError(id, desktop, problem, inMaintenance);
            if (error is not null)
                failed.Add(new FailedWorkspaceChangeRequest { WorkspaceId = id, ErrorCode = error.Code, ErrorMessage = error.Message });
            else if (desktop is not null && (inMaintenance || desktop.State != WorkspaceStateValues.AdminMaintenance))
                call.Store = call.Store.With(change(desktop));
        }

        return failed;
    }

    private DesktopItemError? StateError(
        string id, EmulatedDesktop? desktop, Func<EmulatedDesktop, string?> problem, bool inMaintenance)
    {
        if (desktop is null)
        {
            return service.Settings.DesktopUnknownIdCode == "Silent"
                ? null
                : new DesktopItemError(service.Settings.DesktopUnknownIdCode, EmulatedDesktopMessages.NotFound(id));
        }

        if (desktop.State == WorkspaceStateValues.AdminMaintenance && !inMaintenance && !service.Settings.DesktopMaintenanceCalls)
            return null;
        return problem(desktop) is { } text
            ? new DesktopItemError(service.Settings.DesktopRefusalCode, EmulatedDesktopMessages.State(id, desktop.State, text))
            : null;
    }
}
