using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>
/// Creates desktops. If a desktop can't be created, the call still succeeds, and its response contains an item for the failure.
/// </summary>
internal sealed class DesktopCreation(WorkSpacesService service)
{
    /// <summary>
    /// The prefix of the user names that the emulator treats as nonexistent. The emulator doesn't store users, so it accepts every user
    /// name that doesn't begin with this prefix.
    /// </summary>
    private const string MissingUserPrefix = "missing";

    /// <summary>The placeholder user name for a desktop that isn't assigned to a user.</summary>
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
            throw WorkSpacesErrors.Limit(EmulatedDesktopMessages.Quota);
        var (pending, failed) = (new List<Workspace>(), new List<FailedCreateWorkspaceRequest>());
        foreach (var (request, index) in input.Workspaces.Select((request, index) => (request, index)))
        {
            var error = index == 0 && call.Context.Fault == Fault.FailItem
                ? new DesktopItemError("InternalFailure.Workspace", EmulatedDesktopMessages.ItemFailed)
                : CreationError(request, call.Store);
            if (error is not null)
            {
                failed.Add(new FailedCreateWorkspaceRequest
                {
                    WorkspaceRequest = request,
                    ErrorCode = error.Code,
                    ErrorMessage = error.Message,
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

    private static DesktopItemError? CreationError(WorkspaceRequest request, WorkSpacesStore store)
    {
        var directory = store.Directories.GetValueOrDefault(request.DirectoryId!);
        var bundle = store.Bundle(request.BundleId);
        if (directory is null)
            return new DesktopItemError("ResourceNotFound.Directory", EmulatedDesktopMessages.DirectoryNotFound);
        if (directory.Value.WorkspaceType == WorkspaceTypeValues.Pools || directory.State != WorkspaceDirectoryStateValues.Registered)
            return new DesktopItemError("InvalidResourceState.Directory", EmulatedDesktopMessages.DirectoryNotForDesktops);
        if (request.UserName!.StartsWith(MissingUserPrefix, StringComparison.OrdinalIgnoreCase))
            return new DesktopItemError("ResourceNotFound.User", EmulatedDesktopMessages.UserNotFound);
        if (bundle is null)
            return new DesktopItemError("ResourceNotFound.Bundle", EmulatedDesktopMessages.BundleNotFound);
        if (bundle.State != WorkspaceBundleStateValues.Available || bundle.BundleType == BundleTypeValues.Standby)
            return new DesktopItemError("InvalidResourceState.Bundle", EmulatedDesktopMessages.BundleNotUsable);
        if (request.UserName == NoUser
            ? store.Desktops().All.Any(other => other.Value.WorkspaceName == request.WorkspaceName)
            : HasDesktop(store, request))
            return new DesktopItemError("ResourceExists.WorkSpace", EmulatedDesktopMessages.UserHasDesktop);
        return PropertyError(request, bundle);
    }

    private static bool HasDesktop(WorkSpacesStore store, WorkspaceRequest request) => store.Desktops().All.Any(other =>
        other.Value.DirectoryId == request.DirectoryId
        && string.Equals(other.Value.UserName, request.UserName, StringComparison.OrdinalIgnoreCase));

    private static DesktopItemError? PropertyError(WorkspaceRequest request, WorkspaceBundle bundle)
    {
        var named = request.WorkspaceProperties;
        if (request.UserName == NoUser && request.WorkspaceName is null)
            return new DesktopItemError("InvalidParameterValues.Workspace", EmulatedDesktopMessages.NameRequired);
        switch (named?.RunningMode ?? RunningModeValues.AlwaysOn)
        {
            case RunningModeValues.AlwaysOn when named?.RunningModeAutoStopTimeoutInMinutes is not null:
                return new DesktopItemError(
                    "AutoStopTimeoutIsNotApplicableForAnAlwaysOnWorkspace",
                    EmulatedDesktopMessages.AutoStopNotApplicable(RunningModeValues.AlwaysOn));
            case RunningModeValues.Manual when named?.RunningModeAutoStopTimeoutInMinutes is not null:
                return new DesktopItemError(
                    "AutoStopTimeoutIsNotDefaultForManualWorkspace",
                    EmulatedDesktopMessages.AutoStopNotApplicable(RunningModeValues.Manual));
            case RunningModeValues.AutoStop when named?.RunningModeAutoStopTimeoutInMinutes is { } minutes
                && !DesktopChangeRules.IsTimeout(minutes):
                return new DesktopItemError("InvalidParameterValues.Workspace", EmulatedDesktopMessages.AutoStopTimeout);
        }

        return DesktopChangeRules.VolumeProblem(DesktopProperties.Create(named, bundle)) is { } problem
            ? new DesktopItemError("InvalidParameterValues.Workspace", problem)
            : null;
    }
}
