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
/// Creates Device Farm projects. Project names aren't unique, so the command creates another project even if a project with the same name
/// already exists.
/// AWS: CreateProject.
/// </summary>
[Cmdlet(VerbsCommon.New, "DFRemoteProject", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-DFRemoteProject.md")]
[OutputType(typeof(DFRemoteProject))]
public sealed partial class NewDFRemoteProjectCommand : AwsTargetCmdlet
{
    private static readonly ResourceSelector Models = new(DFRemoteProject.Identity);

    /// <summary>Names, rows of a CSV file with a Name column, or existing projects whose names are used for the new projects.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The name of the project, which can contain up to 256 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateLongest(DeviceFarmConstraints.NameMaximumLength, DeviceFarmMessages.Name)]
    public string Name { get; set; } = "";

    /// <summary>The default timeout of a test run, from 5 to 150 minutes.</summary>
    [Parameter]
    [ValidateRange(5, 150)]
    public int? DefaultJobTimeoutMinutes { get; set; }

    /// <summary>The VPC that private devices can connect to. This parameter requires -SubnetId and -SecurityGroupId.</summary>
    [Parameter]
    [ValidateNotEmpty]
    public string? VpcId { get; set; }

    /// <summary>The IDs of one to eight subnets in the VPC.</summary>
    [Parameter]
    [ValidateCount(DeviceFarmConstraints.VpcSubnetIdsMinimumCount, DeviceFarmConstraints.VpcSubnetIdsMaximumCount)]
    [ValidateNotEmpty]
    [ValidateForm(DeviceFarmConstraints.SubnetIdPattern, DeviceFarmMessages.ValidSubnetId)]
    public string[]? SubnetId { get; set; }

    /// <summary>The IDs of one to five security groups in the VPC.</summary>
    [Parameter]
    [ValidateCount(DeviceFarmConstraints.VpcSecurityGroupIdsMinimumCount, DeviceFarmConstraints.VpcSecurityGroupIdsMaximumCount)]
    [ValidateNotEmpty]
    [ValidateForm(DeviceFarmConstraints.SecurityGroupIdPattern, DeviceFarmMessages.ValidSecurityGroupId)]
    public string[]? SecurityGroupId { get; set; }

    /// <summary>The environment variables for test runs, as a hashtable with at most 32 entries, such as @{ NAME = 'value' }.</summary>
    [Parameter]
    public Hashtable? EnvironmentVariable { get; set; }

    /// <summary>The ARN of the IAM role that test runs assume.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateForm(DeviceFarmConstraints.AmazonRoleResourceNamePattern, DeviceFarmMessages.ValidRoleArn)]
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
        var scope = ScopeOf(AwsService.DeviceFarm, InputObject);
        if (!IsModel(Models, InputObject, isTemplate: true)
            || !ShouldProcess(Name, DeviceFarmMessages.CreateProject, scope, AwsService.DeviceFarm))
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
        StartOn<DeviceFarmClient>(Name, scope, async farm => await EmitAsync(
            await farm.CreateProjectAsync(request, Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
    }

    private string? Problem()
    {
        if (VpcId is null != SubnetId is null || VpcId is null != SecurityGroupId is null)
            return DeviceFarmMessages.VpcIncomplete;
        if (EnvironmentVariable is { Count: < 1 or > 32 })
            return DeviceFarmMessages.EnvironmentVariableCount(EnvironmentVariable.Count);
        foreach (DictionaryEntry entry in EnvironmentVariable ?? [])
        {
            if (entry.Key.ToString() is not { Length: <= 256 } name || !VariableName().IsMatch(name))
                return DeviceFarmMessages.EnvironmentVariableName(entry.Key);
            if (entry.Value?.ToString() is not { Length: >= 1 and <= 256 })
                return DeviceFarmMessages.EnvironmentVariableValue(entry.Key);
        }

        return null;
    }

    [GeneratedRegex(@"\A[a-zA-Z_][a-zA-Z_0-9]*\z")]
    private static partial Regex VariableName();
}
