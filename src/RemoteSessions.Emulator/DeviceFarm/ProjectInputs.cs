using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>What the service model says of the settings of a project.</summary>
internal static class ProjectInputs
{
    public static void Check(CreateProjectRequest input, Constraints model)
    {
        model.Required("name", input.Name);
        Check(model, input.Name, input.DefaultJobTimeoutMinutes, input.VpcConfig, input.EnvironmentVariables, input.ExecutionRoleArn);
    }

    public static void Check(UpdateProjectRequest input, Constraints model)
    {
        model.Arn("arn", input.Arn);
        Check(model, input.Name, input.DefaultJobTimeoutMinutes, input.VpcConfig, input.EnvironmentVariables, input.ExecutionRoleArn);
    }

    private static void Check(
        Constraints model, string? name, int? timeout, VpcConfig? network, IReadOnlyList<EnvironmentVariable>? variables, string? role)
    {
        model.Length("name", name, 0, 256).Range("defaultJobTimeoutMinutes", timeout, 5, 150)
            .Length("executionRoleArn", role, 20, 2048).Pattern("executionRoleArn", role, "arn:aws:iam::[0-9]{12}:role/.+")
            .Count("environmentVariables", variables, 1, 32)
            .Each("environmentVariables", variables, (member, variable) => model
                .Required($"{member}.name", variable.Name).Length($"{member}.name", variable.Name, 1, 256)
                .Pattern($"{member}.name", variable.Name, "[a-zA-Z_][a-zA-Z_0-9]*")
                .Required($"{member}.value", variable.Value).Length($"{member}.value", variable.Value, 1, 256));
        if (network is not null)
            Check(model, network);
    }

    private static void Check(Constraints model, VpcConfig network)
    {
        const int longestId = 4096;
        model.Required("vpcConfig.vpcId", network.VpcId).Length("vpcConfig.vpcId", network.VpcId, 1, longestId)
            .Pattern("vpcConfig.vpcId", network.VpcId, @".*\S.*")
            .Required("vpcConfig.subnetIds", network.SubnetIds).Count("vpcConfig.subnetIds", network.SubnetIds, 1, 8)
            .Each("vpcConfig.subnetIds", network.SubnetIds,
                (member, id) => model.Length(member, id, 1, longestId).Pattern(member, id, "subnet-[0-9a-fA-F]{8,}"))
            .Required("vpcConfig.securityGroupIds", network.SecurityGroupIds).Count("vpcConfig.securityGroupIds", network.SecurityGroupIds, 1, 5)
            .Each("vpcConfig.securityGroupIds", network.SecurityGroupIds,
                (member, id) => model.Length(member, id, 1, longestId).Pattern(member, id, "sg-[0-9a-fA-F]{8,}"));
    }
}
