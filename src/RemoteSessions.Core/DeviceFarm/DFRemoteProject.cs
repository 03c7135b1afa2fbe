using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A Device Farm project: what sessions, apps and their history belong to.</summary>
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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteProject), "Device Farm project", "devicefarm:project", "ProjectArn", nameof(Arn), nameof(Name))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The project's name; need not be unique.</summary>
    public string? Name { get; }

    /// <summary>When it was created.</summary>
    public DateTime? Created { get; }

    /// <summary>After how many minutes a test run ends by itself.</summary>
    public int? DefaultJobTimeoutMinutes { get; }

    /// <summary>The VPC that private devices reach.</summary>
    public string? VpcId { get; }

    /// <summary>The subnets of the VPC.</summary>
    public TextList SubnetIds { get; }

    /// <summary>The security groups of the VPC.</summary>
    public TextList SecurityGroupIds { get; }

    /// <summary>The names of the environment variables. Their values may be secret, and are not kept.</summary>
    public TextList EnvironmentVariableNames { get; }

    /// <summary>The role that test runs take.</summary>
    public string? ExecutionRoleArn { get; }

    /// <summary>The project's key; cmdlets take it as <c>-ProjectArn</c>.</summary>
    public string? Arn { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
