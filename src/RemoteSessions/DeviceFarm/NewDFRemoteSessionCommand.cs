using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Starts a Device Farm remote access session on each device. A session is billed until it is stopped, for at most 150 minutes.
/// AWS: CreateRemoteAccessSession. With -Wait, the command also calls GetRemoteAccessSession, ListRemoteAccessSessions, and
/// StopRemoteAccessSession. With -ProjectName, the command also calls ListProjects. If the command runs with -WhatIf or if a resource
/// doesn't exist, the command also calls GetProject, GetDevice, GetUpload, ListDeviceInstances, and ListVPCEConfigurations.
/// </summary>
[Cmdlet(VerbsCommon.New, "DFRemoteSession", SupportsShouldProcess = true, DefaultParameterSetName = ByProjectArn,
    HelpUri = HelpPages.Folder + "New-DFRemoteSession.md")]
[OutputType(typeof(DFRemoteSession))]
public sealed partial class NewDFRemoteSessionCommand : AwsTargetCmdlet
{
    private const string ByProjectArn = "ProjectArn";
    private const string ByProjectName = "ProjectName";

    // Device instances contain the ARN of their device, and sessions contain the values that are needed to start a similar session.
    private static readonly ResourceSelector Models = new(
        DFRemoteDevice.Identity, DFRemoteDeviceInstance.Identity, DFRemoteSession.Identity)
    {
        Settings = [nameof(InstanceArn), nameof(AppArn), nameof(ProjectArn)],
    };

    private readonly ScopeBatch<string> _created = new();
    private readonly UnseenSessions _unseen = new();

    /// <summary>Devices, device instances, sessions to start again, rows of a CSV file, or ARNs of devices.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>The ARN of the project that the session belongs to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByProjectArn, ValueFromPipelineByPropertyName = true)]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string ProjectArn { get; set; } = "";

    /// <summary>The name of the project that the session belongs to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByProjectName)]
    [TextOnly(Or = typeof(DFRemoteProject))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string ProjectName { get; set; } = "";

    /// <summary>The ARN of the device. If you pipe a device, the command uses the ARN of that device.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Arn")]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Device)]
    [ArgumentCompleter(typeof(DeviceCompleter))]
    public string DeviceArn { get; set; } = "";

    /// <summary>A name for the session, with at most 256 characters.</summary>
    [Parameter]
    [ValidateLongest(DeviceFarmConstraints.NameMaximumLength, DeviceFarmMessages.Name)]
    public string? Name { get; set; }

    /// <summary>The ARN of the private device instance to use. Piped device instances provide this value.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [AllowNull]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.DeviceInstance, AllowEmpty = true)]
    [ArgumentCompleter(typeof(DeviceInstanceCompleter))]
    public string? InstanceArn { get; set; }

    /// <summary>The ARN of an uploaded app to install when the session starts.</summary>
    [Parameter]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Upload)]
    [ArgumentCompleter(typeof(AppCompleter))]
    public string? AppArn { get; set; }

    /// <summary>The ARNs of up to three additional apps to install.</summary>
    [Parameter]
    [ValidateCount(1, DeviceFarmConstraints.AuxiliaryAppArnListMaximumCount)]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Upload)]
    [ArgumentCompleter(typeof(AppCompleter))]
    public string[]? AuxiliaryAppArn { get; set; }

    /// <summary>
    /// The billing method: METERED (billed by the minute, the AWS default) or UNMETERED (uses a purchased device slot).
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? BillingMethod { get; set; }

    /// <summary>The ARNs of the VPC endpoint configurations that the device can use.</summary>
    [Parameter]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.VpceConfiguration)]
    [ArgumentCompleter(typeof(VpceConfigurationCompleter))]
    public string[]? VpceConfigurationArn { get; set; }

    /// <summary>The host name of the proxy that the device uses. This parameter requires -DeviceProxyPort.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateForm(@"\S{1,255}", DeviceFarmMessages.ValidHostName)]
    public string? DeviceProxyHost { get; set; }

    /// <summary>The port (1 to 65535) of the proxy that the device uses. This parameter requires -DeviceProxyHost.</summary>
    [Parameter]
    [ValidateRange(DeviceFarmConstraints.DeviceProxyPortMinimum, DeviceFarmConstraints.DeviceProxyPortMaximum)]
    public int? DeviceProxyPort { get; set; }

    /// <summary>
    /// The version of the Appium server for the session, such as 2 or 3. AWS might not offer this version for the device.
    /// </summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateForm(@"[0-9]{1,3}(\.[0-9]{1,5}){0,2}", DeviceFarmMessages.ValidAppiumVersion)]
    public string? AppiumVersion { get; set; }

    /// <summary>
    /// Keeps the original signatures of apps instead of signing the apps again. Device Farm can keep the original signature of an app only
    /// on private devices.
    /// </summary>
    [Parameter]
    public SwitchParameter SkipAppResign { get; set; }

    /// <summary>
    /// Waits until the sessions are running. If the wait for a session fails, the command stops this session, so that it is no longer
    /// billed.
    /// </summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = SessionWaiting.DefaultTimeoutSeconds;

    /// <summary>Indicates that, with -Wait, the command doesn't stop a session if the wait for the session fails or times out.</summary>
    [Parameter]
    public SwitchParameter KeepOnFailure { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (DeviceProxyHost is null != DeviceProxyPort is null)
        {
            ThrowTerminatingError(
                ErrorRecords.Create(ErrorIds.InvalidArgument, DeviceFarmMessages.ProxyIncomplete, null, CommandName));
        }
    }

    private protected override void ProcessInput()
    {
        if (!IsModel(Models, InputObject))
            return;
        var project = ProjectArn;
        var scope = ScopeOf(AwsService.DeviceFarm, InputObject);
        if (ParameterSetName == ByProjectName)
        {
            if (!TryOne(DeviceFarmNames.Projects, ProjectName, scope, out var found))
                return;
            project = found.Key;
        }

        var request = Request() with { ProjectArn = project };
        if (!PartsExist(request, scope) || !ShouldProcess(
            DeviceArn, DeviceFarmMessages.StartSession(ParameterSetName == ByProjectName ? ProjectName : project), scope,
            AwsService.DeviceFarm))
            return;
        StartOn<DeviceFarmClient>(DeviceArn, scope, farm => CreateAsync(farm, request, scope));
    }

    // If the command doesn't prompt, it looks for missing resources only after AWS rejects the request.
    private bool PartsExist(CreateRemoteAccessSessionRequest request, Scope scope)
    {
        var connect = Connect<DeviceFarmClient>(scope);
        if (RunsUnasked())
            return true;
        if (!TryAwait(request.DeviceArn, () => SessionParts.ProblemsAsync(connect(), request, Cancellation), out var problems))
            return false;
        foreach (var (arn, error) in problems)
            WriteError(ErrorRecords.Create(error, arn, CommandName));
        return problems.Count == 0;
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var arns in _created.ByScope())
        {
            var connect = Connect<DeviceFarmClient>(arns.Key);
            Start(null, () => WaitAsync(connect(), arns));
        }

        Finish();
    }

    private Task WaitAsync(DeviceFarmClient farm, IEnumerable<string> arns) => SessionWaiting.RunAsync(
        farm,
        arns,
        WaitGoal.Running,
        TimeSpan.FromSeconds(TimeoutSeconds),
        EmitProgress,
        (result, failure) => EndedAsync(farm, result, failure),
        Cancellation);

    private protected override string? InterruptionNote => _unseen.Note;

    // The ARN of a piped device instance is in its Arn property, so PowerShell doesn't bind it to -InstanceArn.
    private string? PipedInstance =>
        InputObject is not null && Models.Find(InputObject) is { HasArn: true } model && model.Identity == DFRemoteDeviceInstance.Identity
            ? model.Key
            : null;

    private CreateRemoteAccessSessionRequest Request() => WithWithdrawn(new CreateRemoteAccessSessionRequest
    {
        ProjectArn = ProjectArn,
        DeviceArn = DeviceArn,
        AppArn = AppArn,
        InstanceArn = string.IsNullOrWhiteSpace(InstanceArn) ? PipedInstance : InstanceArn,
        Name = Name,
        SkipAppResign = SkipAppResign.IsPresent ? SkipAppResign.ToBool() : null,
        Configuration = Configuration(),
    });

    private CreateRemoteAccessSessionConfiguration? Configuration()
    {
        var configuration = new CreateRemoteAccessSessionConfiguration
        {
            AuxiliaryApps = AuxiliaryAppArn,
            BillingMethod = BillingMethod,
            VpceConfigurationArns = VpceConfigurationArn,
            DeviceProxy = DeviceProxyHost is null ? null : new DeviceProxy { Host = DeviceProxyHost, Port = DeviceProxyPort },
            Parameters = AppiumVersion is null ? null : new Dictionary<string, string> { ["appium:version"] = AppiumVersion },
        };
        return configuration == new CreateRemoteAccessSessionConfiguration() ? null : configuration;
    }

    private async Task CreateAsync(DeviceFarmClient farm, CreateRemoteAccessSessionRequest request, Scope scope)
    {
        DFRemoteSession session;
        try
        {
            session = await farm.CreateSessionAsync(request, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            var problems = await SessionParts.ProblemsAsync(farm, request, Cancellation).ConfigureAwait(false);
            if (problems.Count == 0)
                throw;
            foreach (var (arn, error) in problems)
                await EmitErrorAsync(error, arn).ConfigureAwait(false);
            return;
        }

        _unseen.Add(session);
        await EmitVerboseAsync(DeviceFarmMessages.SessionCreated(session.Arn, session.Status)).ConfigureAwait(false);
        if (Wait)
            _created.Add(scope, session.Arn!);
        else
            await EmitSeenAsync(session).ConfigureAwait(false);
    }

    private async Task EmitSeenAsync(DFRemoteSession session)
    {
        await EmitAndWaitAsync(session).ConfigureAwait(false);
        _unseen.Remove(session.Arn!);
    }

    private async Task EndedAsync(DeviceFarmClient farm, CompletedWait<DFRemoteSession> result, AwsServiceException? failure)
    {
        if (failure is null)
        {
            await EmitSeenAsync(result.Last!).ConfigureAwait(false);
            return;
        }

        var aftermath = KeepOnFailure
            ? DeviceFarmMessages.SessionKept
            : await SessionWaiting.StopFailedAsync(farm, result).ConfigureAwait(false);
        _unseen.Remove(result.Key);
        await EmitErrorAsync(
            new AwsServiceException(failure.Error with { Message = $"{failure.Error.Message} {aftermath}" }, failure), result.Key)
            .ConfigureAwait(false);
    }
}
