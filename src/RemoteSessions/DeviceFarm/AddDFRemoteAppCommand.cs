using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Transfer;
using RemoteSessions.Waiting;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Uploads apps to a Device Farm project and waits until Device Farm has taken them.
/// AWS: CreateUpload, a PUT to the storage that it names, GetUpload.
/// </summary>
[Cmdlet(VerbsCommon.Add, "DFRemoteApp", SupportsShouldProcess = true, DefaultParameterSetName = ByProjectArn, HelpUri = HelpPages.Folder + "Add-DFRemoteApp.md")]
[OutputType(typeof(DFRemoteApp))]
public sealed class AddDFRemoteAppCommand : DeviceFarmTargetCmdlet
{
    private const string ByProjectArn = "ProjectArn";
    private const string ByProjectName = "ProjectName";

    private int _activity;

    /// <summary>The file. Piped files have it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "PSPath")]
    [TextOnly(Columns = ["Path", "FullName", "PSPath"])]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The ARN of the project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByProjectArn)]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string ProjectArn { get; set; } = "";

    /// <summary>The name of the project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByProjectName)]
    [TextOnly(Or = typeof(DFRemoteProject))]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string ProjectName { get; set; } = "";

    /// <summary>What the file is. Without it .apk is ANDROID_APP and .ipa is IOS_APP.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? Type { get; set; }

    /// <summary>The media type to store the file with, such as application/zip.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateForm(@"(?=.{3,64}\z)[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+", "a media type of at most 64 characters, such as application/zip")]
    public string? ContentType { get; set; }

    /// <summary>Returns when the file is sent, without waiting for Device Farm to take it.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>For how many seconds at most to wait for Device Farm to take the file.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 600;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var path = GetUnresolvedProviderPathFromPSPath(Path);
        var (type, problem) = AppFile.Check(path, Type);
        if (problem is not null)
        {
            WriteError(ErrorRecords.Create(
                System.IO.Path.Exists(path) ? ErrorIds.InvalidArgument : ErrorIds.NameNotFound, $"-Path: {problem}", Path, CommandName));
            return;
        }

        var project = ParameterSetName == ByProjectName ? ProjectName : ProjectArn;
        if (!ShouldProcess(path, $"Upload as {type} to Device Farm project {project}"))
            return;
        var byName = ParameterSetName == ByProjectName;
        StartOn(Path, null, farm => UploadAsync(farm, path, type!, byName, project));
    }

    private async Task UploadAsync(DeviceFarmClient farm, string path, string type, bool byName, string project)
    {
        var app = await farm.CreateAppAsync(
            new CreateUploadRequest
            {
                ProjectArn = byName ? await ProjectNames.ArnAsync(farm, project, Cancellation).ConfigureAwait(false) : project,
                Name = System.IO.Path.GetFileName(path),
                Type = type,
                ContentType = ContentType,
            },
            Cancellation).ConfigureAwait(false);
        var url = app.Url ?? throw new AwsServiceException(new ServiceError(ErrorIds.UnreadableResponse, "The service gave no address to upload to."));
        var display = new TransferDisplay($"Uploading {app.Name}", Interlocked.Increment(ref _activity), EmitProgress);
        await FileTransfer.UploadAsync(new Uri(url), path, ContentType, display, Cancellation).ConfigureAwait(false);
        display.Complete();
        await EmitAsync(NoWait ? await farm.GetAppAsync(app.AppArn!, Cancellation).ConfigureAwait(false) : await WaitAsync(farm, app).ConfigureAwait(false))
            .ConfigureAwait(false);
    }

    private async Task<DFRemoteApp> WaitAsync(DeviceFarmClient farm, DFRemoteApp app)
    {
        var display = new WaitDisplay($"Waiting for Device Farm to take {app.Name}", EmitProgress);
        var timeout = TimeSpan.FromSeconds(TimeoutSeconds);
        var results = Waiting.Wait.ForAsync<DFRemoteApp>(
            [app.AppArn!],
            async (_, cancel) => new Dictionary<string, DFRemoteApp> { [app.AppArn!] = await farm.GetAppAsync(app.AppArn!, cancel).ConfigureAwait(false) },
            DeviceFarmWaits.JudgeApp,
            new WaitOptions(timeout) { LongestPoll = TimeSpan.FromSeconds(5), Progress = display.Show },
            Cancellation);
        await foreach (var result in results.ConfigureAwait(false))
        {
            display.Complete();
            return result.Verdict.Outcome switch
            {
                WaitOutcome.Done => result.Last!,
                WaitOutcome.TimedOut => throw new AwsServiceException(new ServiceError(
                    ErrorIds.OperationTimeout, $"After {WaitDisplay.Clock(timeout)} the upload {app.AppArn} is still {result.Verdict.State}.")),
                _ => throw new AwsServiceException(new ServiceError(
                    ErrorIds.WaitFailed, $"Device Farm refused the file: {result.Verdict.Reason?.TrimEnd('.')}.")),
            };
        }

        throw new InvalidOperationException("A wait for one upload ended without a result.");
    }
}
