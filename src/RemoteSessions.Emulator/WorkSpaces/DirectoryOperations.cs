using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Directories: registered, looked at, deregistered.</summary>
internal sealed class DirectoryOperations(WorkSpacesService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(WorkSpacesOperations.DescribeWorkspaceDirectories, WorkSpacesInputs.Check, input => input.DirectoryIds?[0], Describe),
        service.Handle(WorkSpacesOperations.RegisterWorkspaceDirectory, WorkSpacesInputs.Check, input => input.DirectoryId, Register),
        service.Handle(WorkSpacesOperations.DeregisterWorkspaceDirectory, WorkSpacesInputs.Check, input => input.DirectoryId, Deregister),
    ];

    private DescribeWorkspaceDirectoriesResult Describe(DescribeWorkspaceDirectoriesRequest input, EstateCall<Estate> call)
    {
        if (input.DirectoryIds is not null && input.WorkspaceDirectoryNames is not null)
            throw Refusals.Values("DirectoryIds and WorkspaceDirectoryNames cannot be combined.");
        var directories = call.Estate.Directories.Values.OrderBy(directory => directory.Order).Select(directory => directory.Value)
            .Where(directory => input.DirectoryIds?.Contains(directory.DirectoryId!) != false
                && input.WorkspaceDirectoryNames?.Contains(directory.WorkspaceDirectoryName!) != false
                && (input.Filters ?? []).All(filter => Passes(directory, filter)))
            .ToList();
        var (page, next) = service.Page(
            call, directories, directory => directory.DirectoryId!, input.NextToken, "directories", input.Limit);
        return new DescribeWorkspaceDirectoriesResult { Directories = page, NextToken = next };
    }

    private RegisterWorkspaceDirectoryResult Register(RegisterWorkspaceDirectoryRequest input, EstateCall<Estate> call)
    {
        DirectoryRules.CheckRegister(input, call.Estate, service.Settings);
        TagOperations.Check([], input.Tags ?? []);
        var id = input.DirectoryId ?? Names.NewDirectory();
        var order = call.Estate.Created + 1;
        var directory = new EmulatedDirectory
        {
            Id = id,
            Order = order,
            Value = DirectoryRules.Make(input, id, call.Estate.Region),
            NextAt = service.Clock.GetUtcNow() + service.Settings.DirectoryRegisteringSeconds,
            Flaw = DirectoryRules.Flaw(input),
        };
        call.Estate = (call.Estate with { Created = order }).With(directory).WithTags(id, input.Tags);
        return new RegisterWorkspaceDirectoryResult { DirectoryId = id, State = directory.State };
    }

    private EmptyResponse Deregister(DeregisterWorkspaceDirectoryRequest input, EstateCall<Estate> call)
    {
        var directory = call.Estate.Directory(input.DirectoryId!);
        DirectoryRules.CheckDeregister(directory, call.Estate);
        var gone = service.Clock.GetUtcNow() + service.Settings.DirectoryDeregisteringSeconds;
        call.Estate = call.Estate.With(directory.In(WorkspaceDirectoryStateValues.Deregistering, gone));
        return new EmptyResponse();
    }

    private static bool Passes(WorkspaceDirectory directory, DescribeWorkspaceDirectoriesFilter filter) =>
        filter.Values!.Contains((filter.Name == DescribeWorkspaceDirectoriesFilterNameValues.WorkspaceType ? directory.WorkspaceType : directory.UserIdentityType)!);
}
