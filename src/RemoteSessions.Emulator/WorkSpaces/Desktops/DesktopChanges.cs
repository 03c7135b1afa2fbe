using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>The operations that restore, migrate, or modify a single desktop, or change its maintenance state.</summary>
internal sealed class DesktopChanges(WorkSpacesService service, DesktopSection section)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(WorkSpacesOperations.RestoreWorkspace, WorkSpacesInputs.Check, input => input.WorkspaceId, Restore),
        service.Handle(WorkSpacesOperations.MigrateWorkspace, WorkSpacesInputs.Check, input => input.SourceWorkspaceId, Migrate),
        service.Handle(WorkSpacesOperations.ModifyWorkspaceProperties, WorkSpacesInputs.Check, input => input.WorkspaceId, Modify),
        service.Handle(WorkSpacesOperations.ModifyWorkspaceState, WorkSpacesInputs.Check, input => input.WorkspaceId, ModifyState),
    ];

    private EmptyResponse Restore(RestoreWorkspaceRequest input, StoreCall<WorkSpacesStore> call)
    {
        var desktop = call.Store.Desktop(input.WorkspaceId!);
        if (desktop.State == WorkspaceStateValues.AdminMaintenance && !service.Settings.DesktopMaintenanceCalls)
            return new EmptyResponse();
        if (section.Rules.RestoreProblem(desktop) is { } problem)
            throw WorkSpacesErrors.NotSupported(EmulatedDesktopMessages.State(desktop.Id, desktop.State, problem));
        call.Store = call.Store.With(section.Lifecycle.Restore(desktop));
        return new EmptyResponse();
    }

    private MigrateWorkspaceResult Migrate(MigrateWorkspaceRequest input, StoreCall<WorkSpacesStore> call)
    {
        var desktop = call.Store.Desktop(input.SourceWorkspaceId!);
        var bundle = call.Store.Bundle(input.BundleId) ?? throw WorkSpacesErrors.NotFound(input.BundleId!);
        section.Rules.CheckMigrate(desktop, bundle);
        var order = call.Store.Created + 1;
        var (source, target) = section.Lifecycle.Migrate(
            call.Store, desktop, bundle, call.Context.Fault == Fault.FailStart, order);
        call.Store = (call.Store with { Created = order }).With(source).With(target)
            .WithTags(target.Id, call.Store.Tags.TryGetValue(source.Id, out var tags) ? tags : null);
        return new MigrateWorkspaceResult { SourceWorkspaceId = source.Id, TargetWorkspaceId = target.Id };
    }

    private EmptyResponse Modify(ModifyWorkspacePropertiesRequest input, StoreCall<WorkSpacesStore> call)
    {
        var desktop = call.Store.Desktop(input.WorkspaceId!);
        if (input.WorkspaceProperties is null && input.DataReplication is null)
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.NoProperty);
        if (input.DataReplication is { } replication)
        {
            call.Store = call.Store.With(Replicate(desktop, replication));
            return new EmptyResponse();
        }

        var change = section.ChangeRules.Check(desktop, input.WorkspaceProperties!);
        var changed = change is var (resource, value)
            ? section.Lifecycle.Modify(desktop, resource, value, call.Context.Fault == Fault.FailStart)
            : desktop;
        if (input.WorkspaceProperties!.GlobalAccelerator is { } accelerator)
        {
            var properties = changed.Properties with { GlobalAccelerator = accelerator };
            changed = changed with { Value = changed.Value with { WorkspaceProperties = properties } };
        }

        call.Store = call.Store.With(changed);
        return new EmptyResponse();
    }

    private EmptyResponse ModifyState(ModifyWorkspaceStateRequest input, StoreCall<WorkSpacesStore> call)
    {
        var desktop = call.Store.Desktop(input.WorkspaceId!);
        DesktopRules.CheckModifyState(desktop, input.WorkspaceState!);
        call.Store = call.Store.With(section.Lifecycle.Modify(desktop, input.WorkspaceState!));
        return new EmptyResponse();
    }

    private static EmulatedDesktop Replicate(EmulatedDesktop desktop, string replication)
    {
        if (desktop.Value.StandbyWorkspacesProperties is not { Count: > 0 } standbys)
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.NoStandby(desktop.Id));
        return desktop with
        {
            Value = desktop.Value with
            {
                StandbyWorkspacesProperties = [.. standbys.Select(standby => standby with { DataReplication = replication })],
            },
        };
    }
}
