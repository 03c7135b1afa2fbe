using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Creates, gets, lists, updates, and deletes projects. Project names don't have to be unique.</summary>
internal sealed class ProjectOperations(DeviceFarmService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.ListProjects, DeviceFarmInputs.Check, input => input.Arn, List),
        service.Handle(DeviceFarmOperations.GetProject, DeviceFarmInputs.Check, input => input.Arn,
            (input, call) => new GetProjectResult { Project = call.Store.Project(input.Arn!).Value }),
        service.Handle(DeviceFarmOperations.CreateProject, Check, _ => null, Create),
        service.Handle(DeviceFarmEmulatorOperations.UpdateProject, Check, input => input.Arn, Update),
        service.Handle(DeviceFarmOperations.DeleteProject, DeviceFarmInputs.Check, input => input.Arn, Delete),
    ];

    private static void Check(CreateProjectRequest input, Constraints model)
    {
        DeviceFarmInputs.Check(input, model);
        CheckTimeout(input.DefaultJobTimeoutMinutes, model);
    }

    private static void Check(UpdateProjectRequest input, Constraints model)
    {
        DeviceFarmInputs.Check(input, model);
        CheckTimeout(input.DefaultJobTimeoutMinutes, model);
    }

    // Only the developer guide documents this range.
    private static void CheckTimeout(int? minutes, Constraints model) => model.Range("defaultJobTimeoutMinutes", minutes, 5, 150);

    private ListProjectsResult List(ListProjectsRequest input, StoreCall<DeviceFarmStore> call)
    {
        var projects = input.Arn is null
            ? call.Store.Projects.Values.OrderBy(project => project.Order).ToList()
            : [call.Store.Project(input.Arn)];
        var (page, next) = service.Page(call, projects, project => project.Arn, input.NextToken, $"projects {input.Arn}");
        return new ListProjectsResult { Projects = [.. page.Select(project => project.Value)], NextToken = next };
    }

    private CreateProjectResult Create(CreateProjectRequest input, StoreCall<DeviceFarmStore> call)
    {
        var arn = Names.Project(Identity.NewId());
        var project = new Project
        {
            Arn = arn,
            Name = input.Name,
            Created = service.Clock.GetUtcNow(),
            DefaultJobTimeoutMinutes = input.DefaultJobTimeoutMinutes,
            VpcConfig = input.VpcConfig,
            EnvironmentVariables = input.EnvironmentVariables,
            ExecutionRoleArn = input.ExecutionRoleArn,
        };
        var order = call.Store.Created + 1;
        call.Store = (call.Store with { Created = order }).With(new EmulatedProject(arn, order, project));
        return new CreateProjectResult { Project = project };
    }

    private EmptyResponse Delete(DeleteProjectRequest input, StoreCall<DeviceFarmStore> call)
    {
        var project = call.Store.Project(input.Arn!);
        if (call.Store.Sessions.Values.Any(session => session.ProjectArn == project.Arn && session.Active))
            throw new ServiceException(service.Settings.ActiveDeleteError, EmulatedDeviceFarmMessages.ProjectInUse);
        call.Store = call.Store.Without(project.Arn);
        return new EmptyResponse();
    }

    private static UpdateProjectResult Update(UpdateProjectRequest input, StoreCall<DeviceFarmStore> call)
    {
        var project = call.Store.Project(input.Arn!);
        var updated = project.Value with
        {
            Name = input.Name ?? project.Value.Name,
            DefaultJobTimeoutMinutes = input.DefaultJobTimeoutMinutes ?? project.Value.DefaultJobTimeoutMinutes,
            VpcConfig = input.VpcConfig ?? project.Value.VpcConfig,
            EnvironmentVariables = input.EnvironmentVariables ?? project.Value.EnvironmentVariables,
            ExecutionRoleArn = input.ExecutionRoleArn ?? project.Value.ExecutionRoleArn,
        };
        call.Store = call.Store.With(project with { Value = updated });
        return new UpdateProjectResult { Project = updated };
    }
}
