using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Creates desktops. One that can't be created is an item of a response that says success.</summary>
internal sealed class DesktopCreation(WorkSpacesService service)
{
    /// <summary>Directory Service isn't emulated: every user exists, but those whose names begin so.</summary>
    private const string MissingUserPrefix = "missing";

    /// <summary>The user name of a desktop that belongs to no user.</summary>
    private const string NoUser = "[UNDEFINED]";

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(
            WorkSpacesOperations.CreateWorkspaces, WorkSpacesInputs.Check, input => input.Workspaces![0].DirectoryId, Create),
    ];

    private CreateWorkspacesResult Create(CreateWorkspacesRequest input, StoreCall<WorkSpacesStore> call)
    {
        foreach (var request in input.Workspaces!)
            TagOperations.Check([], request.Tags ?? []);
        var counted = call.Store.Desktops().All.Count(desktop => !desktop.Extra);
        if (counted + input.Workspaces.Count > service.Settings.DesktopQuota)
            throw WorkSpacesErrors.Limit("The account has as many WorkSpaces in this region as its quota allows.");
        var (pending, failed) = (new List<Workspace>(), new List<FailedCreateWorkspaceRequest>());
        foreach (var (request, index) in input.Workspaces.Select((request, index) => (request, index)))
        {
            var refusal = index == 0 && call.Context.Fault == Fault.FailItem
                ? new DesktopRefusal("InternalFailure.Workspace", "The request could not be processed.")
                : Refusal(request, call.Store);
            if (refusal is not null)
            {
                failed.Add(new FailedCreateWorkspaceRequest
                {
                    WorkspaceRequest = request,
                    ErrorCode = refusal.Code,
                    ErrorMessage = refusal.Message,
                });
                continue;
            }

            var desktop = Make(request, call);
            call.Store = (call.Store with { Created = desktop.Order }).With(desktop).WithTags(desktop.Id, request.Tags);
            pending.Add(new Workspace
            {
                WorkspaceId = desktop.Id,
                DirectoryId = request.DirectoryId,
                UserName = request.UserName,
                State = desktop.State,
                BundleId = request.BundleId,
                WorkspaceName = request.WorkspaceName,
            });
        }

        return new CreateWorkspacesResult { PendingRequests = pending, FailedRequests = failed };
    }

    private EmulatedDesktop Make(WorkspaceRequest request, StoreCall<WorkSpacesStore> call)
    {
        var now = service.Clock.GetUtcNow();
        var id = DesktopNames.NewId();
        var directory = call.Store.Directory(request.DirectoryId!);
        var order = call.Store.Created + 1;
        var encrypted = request.RootVolumeEncryptionEnabled == true || request.UserVolumeEncryptionEnabled == true;
        var fails = call.Context.Fault == Fault.FailStart
            || request.Tags?.Any(tag => tag.Key == DesktopLifecycle.FailStartTag) == true;
        return new EmulatedDesktop
        {
            Id = id,
            Order = order,
            Created = now,
            Since = now,
            StateEndsAt = now + service.Settings.DesktopCreatingDuration,
            NextState = fails ? WorkspaceStateValues.Error : WorkspaceStateValues.Available,
            Value = new Workspace
            {
                WorkspaceId = id,
                DirectoryId = request.DirectoryId,
                UserName = request.UserName,
                State = WorkspaceStateValues.Pending,
                BundleId = request.BundleId,
                SubnetId = directory.Value.SubnetIds?[(int)(order % directory.Value.SubnetIds.Count)],
                VolumeEncryptionKey = encrypted ? request.VolumeEncryptionKey ?? "alias/aws/workspaces" : null,
                UserVolumeEncryptionEnabled = request.UserVolumeEncryptionEnabled == true ? true : null,
                RootVolumeEncryptionEnabled = request.RootVolumeEncryptionEnabled == true ? true : null,
                WorkspaceName = request.WorkspaceName,
                WorkspaceProperties = DesktopProperties.Create(request.WorkspaceProperties, call.Store.Bundle(request.BundleId)!),
            },
        };
    }

    private static DesktopRefusal? Refusal(WorkspaceRequest request, WorkSpacesStore store)
    {
        var directory = store.Directories.GetValueOrDefault(request.DirectoryId!);
        var bundle = store.Bundle(request.BundleId);
        if (directory is null)
        {
            return new DesktopRefusal(
                "ResourceNotFound.Directory", "The specified directory could not be found in the specified region.");
        }

        if (directory.Value.WorkspaceType == WorkspaceTypeValues.Pools || directory.State != WorkspaceDirectoryStateValues.Registered)
            return new DesktopRefusal("InvalidResourceState.Directory", "A REGISTERED directory for personal WorkSpaces is needed.");
        if (request.UserName!.StartsWith(MissingUserPrefix, StringComparison.OrdinalIgnoreCase))
            return new DesktopRefusal("ResourceNotFound.User", "The specified user could not be found in the directory.");
        if (bundle is null)
            return new DesktopRefusal("ResourceNotFound.Bundle", "The specified bundle could not be found in the specified region.");
        if (bundle.State != WorkspaceBundleStateValues.Available || bundle.BundleType == BundleTypeValues.Standby)
            return new DesktopRefusal("InvalidResourceState.Bundle", "An AVAILABLE bundle of the type REGULAR is needed.");
        if (request.UserName == NoUser
            ? store.Desktops().All.Any(other => other.Value.WorkspaceName == request.WorkspaceName)
            : HasDesktop(store, request))
            return new DesktopRefusal("ResourceExists.WorkSpace", "A WorkSpace already exists for the specified user.");
        return PropertyRefusal(request, bundle);
    }

    private static bool HasDesktop(WorkSpacesStore store, WorkspaceRequest request) => store.Desktops().All.Any(other =>
        other.Value.DirectoryId == request.DirectoryId
        && string.Equals(other.Value.UserName, request.UserName, StringComparison.OrdinalIgnoreCase));

    private static DesktopRefusal? PropertyRefusal(WorkspaceRequest request, WorkspaceBundle bundle)
    {
        var named = request.WorkspaceProperties;
        if (request.UserName == NoUser && request.WorkspaceName is null)
            return new DesktopRefusal("InvalidParameterValues.Workspace", "WorkspaceName is required for a WorkSpace without a user.");
        switch (named?.RunningMode ?? RunningModeValues.AlwaysOn)
        {
            case RunningModeValues.AlwaysOn when named?.RunningModeAutoStopTimeoutInMinutes is not null:
                return new DesktopRefusal(
                    "AutoStopTimeoutIsNotApplicableForAnAlwaysOnWorkspace",
                    "RunningModeAutoStopTimeoutInMinutes is not applicable for WorkSpace with running mode set to ALWAYS_ON.");
            case RunningModeValues.Manual when named?.RunningModeAutoStopTimeoutInMinutes is not null:
                return new DesktopRefusal(
                    "AutoStopTimeoutIsNotDefaultForManualWorkspace",
                    "RunningModeAutoStopTimeoutInMinutes is not applicable for WorkSpace with running mode set to MANUAL.");
            case RunningModeValues.AutoStop when named?.RunningModeAutoStopTimeoutInMinutes is { } minutes
                && !DesktopChangeRules.IsTimeout(minutes):
                return new DesktopRefusal(
                    "InvalidParameterValues.Workspace", "RunningModeAutoStopTimeoutInMinutes is from 60 to 2880, in steps of 60.");
        }

        return DesktopChangeRules.VolumeProblem(DesktopProperties.Create(named, bundle)) is { } problem
            ? new DesktopRefusal("InvalidParameterValues.Workspace", problem)
            : null;
    }
}
