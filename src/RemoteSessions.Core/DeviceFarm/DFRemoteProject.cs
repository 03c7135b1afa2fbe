using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A Device Farm project, which contains sessions and uploaded apps.</summary>
public sealed class DFRemoteProject : AwsResource
{
    internal DFRemoteProject(Project wire, ResourceOrigin origin) : base(origin)
    {
        Name = wire.Name;
        Created = Local(wire.Created);
        DefaultJobTimeoutMinutes = wire.DefaultJobTimeoutMinutes;
        VpcId = wire.VpcConfig?.VpcId;
        SubnetIds = new TextList(wire.VpcConfig?.SubnetIds);
        SecurityGroupIds = new TextList(wire.VpcConfig?.SecurityGroupIds);
        EnvironmentVariableNames = new TextList(wire.EnvironmentVariables.Present().Select(variable => variable.Name ?? ""));
        ExecutionRoleArn = wire.ExecutionRoleArn;
        Arn = wire.Arn;
    }

    /// <summary>Describes the properties and CSV columns that identify a Device Farm project.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteProject), DeviceFarmMessages.ProjectKind, "devicefarm:project", "ProjectArn", nameof(Arn), nameof(Name))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The name of the project. Several projects can have the same name.</summary>
    public string? Name { get; }

    /// <summary>The time when the project was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The default timeout of a test run, in minutes.</summary>
    public int? DefaultJobTimeoutMinutes { get; }

    /// <summary>The ID of the VPC that private devices can connect to.</summary>
    public string? VpcId { get; }

    /// <summary>The IDs of the subnets in the VPC.</summary>
    public TextList SubnetIds { get; }

    /// <summary>The IDs of the security groups in the VPC.</summary>
    public TextList SecurityGroupIds { get; }

    /// <summary>
    /// The names of the environment variables for test runs. This class doesn't contain the values of the variables, because these values
    /// might be secret.
    /// </summary>
    public TextList EnvironmentVariableNames { get; }

    /// <summary>The ARN of the IAM role that test runs assume.</summary>
    public string? ExecutionRoleArn { get; }

    /// <summary>The ARN of the project. Commands accept this ARN in the <c>-ProjectArn</c> parameter.</summary>
    public string? Arn { get; }

    /// <summary>Returns the name of the project.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
