using System.Collections;
using System.Management.Automation;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Creates a Device Farm project. Names need not be unique: a second one of the same name is a second project.
/// AWS: CreateProject.
/// </summary>
[Cmdlet(VerbsCommon.New, "DFRemoteProject", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-DFRemoteProject.md")]
[OutputType(typeof(DFRemoteProject))]
public sealed partial class NewDFRemoteProjectCommand : AwsTargetCmdlet
{
    private static readonly ResourceSelector Models = new(DFRemoteProject.Identity);

    /// <summary>Names; rows of a CSV file with the column Name; or projects, for new ones of the same name.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The project's name, 1 to 256 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateLongest(DeviceFarmConstraints.NameMaximumLength, "a name")]
    public string Name { get; set; } = "";

    /// <summary>After how many minutes a test run ends by itself, 5 to 150.</summary>
    [Parameter]
    [ValidateRange(5, 150)]
    public int? DefaultJobTimeoutMinutes { get; set; }

    /// <summary>The VPC that private devices reach; together with -SubnetId and -SecurityGroupId.</summary>
    [Parameter]
    [ValidateNotEmpty]
    public string? VpcId { get; set; }

    /// <summary>One to eight subnets of the VPC.</summary>
    [Parameter]
    [ValidateCount(DeviceFarmConstraints.VpcSubnetIdsMinimumCount, DeviceFarmConstraints.VpcSubnetIdsMaximumCount)]
    [ValidateNotEmpty]
    [ValidateForm(DeviceFarmConstraints.SubnetIdPattern, "a subnet id such as subnet-0a1b2c3d")]
    public string[]? SubnetId { get; set; }

    /// <summary>One to five security groups of the VPC.</summary>
    [Parameter]
    [ValidateCount(DeviceFarmConstraints.VpcSecurityGroupIdsMinimumCount, DeviceFarmConstraints.VpcSecurityGroupIdsMaximumCount)]
    [ValidateNotEmpty]
    [ValidateForm(DeviceFarmConstraints.SecurityGroupIdPattern, "a security group id such as sg-0a1b2c3d")]
    public string[]? SecurityGroupId { get; set; }

    /// <summary>At most 32 variables for test runs, as @{ NAME = 'value' }.</summary>
    [Parameter]
    public Hashtable? EnvironmentVariable { get; set; }

    /// <summary>The ARN of the IAM role that test runs take.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateForm(DeviceFarmConstraints.AmazonRoleResourceNamePattern, "the ARN of a role such as arn:aws:iam::123456789012:role/name")]
    public string? ExecutionRoleArn { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Problem() is { } problem)
            ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, problem, null, CommandName));
    }

    private protected override void ProcessInput()
    {
        if (!IsModel(Models, InputObject, isTemplate: true) || !ShouldProcess(Name, "Create Device Farm project"))
            return;
        var request = new CreateProjectRequest
        {
            Name = Name,
            DefaultJobTimeoutMinutes = DefaultJobTimeoutMinutes,
            VpcConfig = VpcId is null ? null : new VpcConfig { VpcId = VpcId, SubnetIds = SubnetId, SecurityGroupIds = SecurityGroupId },
            EnvironmentVariables = EnvironmentVariable is null ? null : [.. EnvironmentVariable.Cast<DictionaryEntry>().Select(
                entry => new EnvironmentVariable { Name = entry.Key.ToString(), Value = entry.Value?.ToString() })],
            ExecutionRoleArn = ExecutionRoleArn,
        };
        StartOn<DeviceFarmClient>(Name, ScopeOf(AwsService.DeviceFarm, InputObject), async farm => await EmitAsync(
            await farm.CreateProjectAsync(request, Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
    }

    private string? Problem()
    {
        if (VpcId is null != SubnetId is null || VpcId is null != SecurityGroupId is null)
            return "-VpcId, -SubnetId and -SecurityGroupId go together: name all three or none.";
        if (EnvironmentVariable is { Count: < 1 or > 32 })
            return $"-EnvironmentVariable has {EnvironmentVariable.Count} variables; accepted are 1 to 32.";
        foreach (DictionaryEntry entry in EnvironmentVariable ?? [])
        {
            if (entry.Key.ToString() is not { Length: <= 256 } name || !VariableName().IsMatch(name))
                return $"-EnvironmentVariable: '{entry.Key}' is no variable name; accepted are letters, digits and '_', at most 256, no "
                    + "digit first.";
            if (entry.Value?.ToString() is not { Length: >= 1 and <= 256 })
                return $"-EnvironmentVariable: the value of '{entry.Key}' must have 1 to 256 characters.";
        }

        return null;
    }

    [GeneratedRegex(@"\A[a-zA-Z_][a-zA-Z_0-9]*\z")]
    private static partial Regex VariableName();
}
