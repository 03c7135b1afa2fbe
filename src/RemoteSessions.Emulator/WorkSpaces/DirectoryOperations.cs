using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Registers, describes, and deregisters directories.</summary>
internal sealed class DirectoryOperations(WorkSpacesService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(WorkSpacesOperations.DescribeWorkspaceDirectories, WorkSpacesInputs.Check, input => input.DirectoryIds?[0],
            Describe),
        service.Handle(WorkSpacesOperations.RegisterWorkspaceDirectory, WorkSpacesInputs.Check, input => input.DirectoryId, Register),
        service.Handle(WorkSpacesOperations.DeregisterWorkspaceDirectory, WorkSpacesInputs.Check, input => input.DirectoryId, Deregister),
    ];

    private DescribeWorkspaceDirectoriesResult Describe(DescribeWorkspaceDirectoriesRequest input, StoreCall<WorkSpacesStore> call)
    {
        if (input.DirectoryIds is not null && input.WorkspaceDirectoryNames is not null)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.IdsAndNames);
        var directories = call.Store.Directories.Values.OrderBy(directory => directory.Order).Select(directory => directory.Value)
            .Where(directory => input.DirectoryIds?.Contains(directory.DirectoryId!) != false
                && input.WorkspaceDirectoryNames?.Contains(directory.WorkspaceDirectoryName!) != false
                && (input.Filters ?? []).All(filter => Passes(directory, filter)))
            .ToList();
        var (page, next) = service.Page(
            call, directories, directory => directory.DirectoryId!, input.NextToken, "directories", input.Limit);
        return new DescribeWorkspaceDirectoriesResult { Directories = page, NextToken = next };
    }

    private RegisterWorkspaceDirectoryResult Register(RegisterWorkspaceDirectoryRequest input, StoreCall<WorkSpacesStore> call)
    {
        DirectoryRules.CheckRegister(input, call.Store, service.Settings);
        TagOperations.Check([], input.Tags ?? []);
        var id = input.DirectoryId ?? Names.NewDirectory();
        var order = call.Store.Created + 1;
        var directory = new EmulatedDirectory
        {
            Id = id,
            Order = order,
            Value = DirectoryRules.Make(input, id, call.Store.Region),
            NextAt = service.Clock.GetUtcNow() + service.Settings.DirectoryRegisteringDuration,
            Failure = DirectoryRules.FindFailure(input),
        };
        call.Store = (call.Store with { Created = order }).With(directory).WithTags(id, input.Tags);
        return new RegisterWorkspaceDirectoryResult { DirectoryId = id, State = directory.State };
    }

    private EmptyResponse Deregister(DeregisterWorkspaceDirectoryRequest input, StoreCall<WorkSpacesStore> call)
    {
        var directory = call.Store.Directory(input.DirectoryId!);
        DirectoryRules.CheckDeregister(directory, call.Store);
        var deregisteredAt = service.Clock.GetUtcNow() + service.Settings.DirectoryDeregisteringDuration;
        call.Store = call.Store.With(directory.In(WorkspaceDirectoryStateValues.Deregistering, deregisteredAt));
        return new EmptyResponse();
    }

    private static bool Passes(WorkspaceDirectory directory, DescribeWorkspaceDirectoriesFilter filter) =>
        filter.Values!.Contains((filter.Name == DescribeWorkspaceDirectoriesFilterNameValues.WorkspaceType
            ? directory.WorkspaceType
            : directory.UserIdentityType)!);
}
