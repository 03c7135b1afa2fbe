using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Projects: named, but not by unique names.</summary>
internal sealed class ProjectOperations(DeviceFarmService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.ListProjects,
            (input, model) => model.Arn("arn", input.Arn, required: false).Token(input.NextToken), input => input.Arn, List),
        service.Handle(DeviceFarmOperations.GetProject,
            (input, model) => model.Arn("arn", input.Arn), input => input.Arn,
            (input, call) => new ProjectResponse { Project = call.Estate.Project(input.Arn!).Value }),
        service.Handle(DeviceFarmOperations.CreateProject, Check, _ => null, Create),
        service.Handle(DeviceFarmOperations.DeleteProject, (input, model) => model.Arn("arn", input.Arn), input => input.Arn, Delete),
    ];

    private ListProjectsResponse List(ListByArnRequest input, EstateCall<Estate> call)
    {
        var projects = input.Arn is null
            ? call.Estate.Projects.Values.OrderBy(project => project.Order).ToList()
            : [call.Estate.Project(input.Arn)];
        var (page, next) = service.Page(call, projects, project => project.Arn, input.NextToken, $"projects {input.Arn}");
        return new ListProjectsResponse { Projects = [.. page.Select(project => project.Value)], NextToken = next };
    }

    private ProjectResponse Create(CreateProjectRequest input, EstateCall<Estate> call)
    {
        var arn = Names.Project(Identity.NewId());
        var project = new Project
        {
            Arn = arn,
            Name = input.Name,
            Created = service.Clock.GetUtcNow(),
            DefaultJobTimeoutMinutes = input.DefaultJobTimeoutMinutes ?? 150,
            VpcConfig = input.VpcConfig,
            EnvironmentVariables = input.EnvironmentVariables,
            ExecutionRoleArn = input.ExecutionRoleArn,
        };
        var order = call.Estate.Created + 1;
        call.Estate = (call.Estate with { Created = order }).With(new EmulatedProject(arn, order, project));
        return new ProjectResponse { Project = project };
    }

    private EmptyResponse Delete(ArnRequest input, EstateCall<Estate> call)
    {
        var project = call.Estate.Project(input.Arn!);
        if (call.Estate.Sessions.Values.Any(session => session.ProjectArn == project.Arn && session.Active))
            throw new ServiceException(service.Settings.ActiveDeleteError, "The project has an active session and cannot be deleted.");
        call.Estate = call.Estate.Without(project.Arn);
        return new EmptyResponse();
    }

    private static void Check(CreateProjectRequest input, Constraints model)
    {
        model.Required("name", input.Name).Length("name", input.Name, 0, 256)
            .Range("defaultJobTimeoutMinutes", input.DefaultJobTimeoutMinutes, 5, 150)
            .Length("executionRoleArn", input.ExecutionRoleArn, 20, 2048)
            .Pattern("executionRoleArn", input.ExecutionRoleArn, "arn:aws:iam::[0-9]{12}:role/.+")
            .Count("environmentVariables", input.EnvironmentVariables, 1, 32);
        for (var index = 0; index < (input.EnvironmentVariables?.Count ?? 0); index++)
        {
            var variable = input.EnvironmentVariables![index];
            var member = $"environmentVariables.{index + 1}.member";
            model.Required($"{member}.name", variable.Name).Length($"{member}.name", variable.Name, 1, 256)
                .Pattern($"{member}.name", variable.Name, "[a-zA-Z_][a-zA-Z_0-9]*")
                .Required($"{member}.value", variable.Value).Length($"{member}.value", variable.Value, 1, 256);
        }

        if (input.VpcConfig is { } network)
            Check(network, model);
    }

    private static void Check(VpcConfig network, Constraints model)
    {
        model.Required("vpcConfig.vpcId", network.VpcId).Length("vpcConfig.vpcId", network.VpcId, 1, 4096)
            .Required("vpcConfig.subnetIds", network.SubnetIds).Count("vpcConfig.subnetIds", network.SubnetIds, 1, 8)
            .Required("vpcConfig.securityGroupIds", network.SecurityGroupIds)
            .Count("vpcConfig.securityGroupIds", network.SecurityGroupIds, 1, 5);
        foreach (var subnet in network.SubnetIds ?? [])
            model.Pattern("vpcConfig.subnetIds", subnet, "subnet-[0-9a-fA-F]{8,}");
        foreach (var group in network.SecurityGroupIds ?? [])
            model.Pattern("vpcConfig.securityGroupIds", group, "sg-[0-9a-fA-F]{8,}");
    }
}
