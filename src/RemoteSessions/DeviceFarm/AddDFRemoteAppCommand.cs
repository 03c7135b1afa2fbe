using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Transfer;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Uploads apps to a Device Farm project, and waits until Device Farm has processed them.
/// AWS: CreateUpload, a PUT request to the returned storage URL, and GetUpload. To find the project, the command also calls ListProjects or
/// GetProject. If the file can't be sent, the command also calls DeleteUpload.
/// </summary>
[Cmdlet(VerbsCommon.Add, "DFRemoteApp", SupportsShouldProcess = true, DefaultParameterSetName = ByProjectArn,
    HelpUri = HelpPages.Folder + "Add-DFRemoteApp.md")]
[OutputType(typeof(DFRemoteApp))]
public sealed class AddDFRemoteAppCommand : AwsTargetCmdlet
{
    private const string ByProjectArn = "ProjectArn";
    private const string ByProjectName = "ProjectName";

    private int _activity;

    /// <summary>The path of the file to upload. Files can also be piped.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "PSPath")]
    [TextOnly(Columns = ["Path", "FullName", "PSPath"])]
    [ValidateNotEmpty]
    public string Path { get; set; } = "";

    /// <summary>The ARN of the project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByProjectArn)]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string ProjectArn { get; set; } = "";

    /// <summary>The name of the project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByProjectName)]
    [TextOnly(Or = typeof(DFRemoteProject))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string ProjectName { get; set; } = "";

    /// <summary>The type of the file. By default, the type is ANDROID_APP for .apk files and IOS_APP for .ipa files.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? Type { get; set; }

    /// <summary>The media type with which the file is stored, such as application/zip.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateForm(
        @"(?=.{3,64}\z)[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+", DeviceFarmMessages.ValidMediaType)]
    public string? ContentType { get; set; }

    /// <summary>Returns the upload as soon as the file has been sent, without waiting until Device Farm has processed it.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>The maximum number of seconds to wait for Device Farm to process the file.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 600;

    private protected override void ProcessInput()
    {
        var path = FileSystemPath.Resolve(this, nameof(Path), Path);
        var (type, problem) = AppFile.Check(path, Type);
        if (problem is not null)
        {
            WriteError(ErrorRecords.Create(
                System.IO.Path.Exists(path) ? ErrorIds.InvalidArgument : ErrorIds.NameNotFound,
                problem,
                Path,
                CommandName));
            return;
        }

        var scope = ScopeOf(AwsService.DeviceFarm, null);
        if (TryOne(DeviceFarmNames.Projects, ParameterSetName == ByProjectName ? ProjectName : ProjectArn, scope, out var project)
            && ShouldProcess(
                path, DeviceFarmMessages.UploadAs(type, project.Describe(project.Given)), scope, AwsService.DeviceFarm))
            StartOn<DeviceFarmClient>(Path, scope, farm => UploadAsync(farm, path, type!, project.Key));
    }

    private async Task UploadAsync(DeviceFarmClient farm, string path, string type, string project)
    {
        // The file is opened before the upload is created, so that an unreadable file leaves no empty upload in the project.
        using var file = Open(path);
        var app = await farm.CreateAppAsync(
            new CreateUploadRequest
            {
                ProjectArn = project,
                Name = System.IO.Path.GetFileName(path),
                Type = type,
                ContentType = ContentType,
            },
            Cancellation).ConfigureAwait(false);
        await SendAsync(farm, app, file).ConfigureAwait(false);
        await EmitAsync(
            NoWait ? await farm.GetAppAsync(app.Arn!, Cancellation).AfterChangeOf(app.Name ?? app.Arn!)
                .ConfigureAwait(false) : await WaitAsync(farm, app).ConfigureAwait(false))
            .ConfigureAwait(false);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return FileUpload.Open(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw StorageClient.Failed(DeviceFarmMessages.FileNotRead(failure.Message), failure);
        }
    }

    private async Task SendAsync(DeviceFarmClient farm, DFRemoteApp app, FileStream file)
    {
        var display = new TransferDisplay(DeviceFarmMessages.Uploading(app.Name), Interlocked.Increment(ref _activity), EmitProgress);
        try
        {
            if (!Uri.TryCreate(app.Url, UriKind.Absolute, out var url))
                throw StorageClient.Failed(DeviceFarmMessages.NoUrlToUpload);
            await FileUpload.SendAsync(url, file, ContentType, display, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure)
        {
            throw new AwsServiceException(
                failure.Error with { Message = $"{failure.Message} {await RemoveAsync(farm, app.Arn!).ConfigureAwait(false)}" }, failure);
        }
        finally
        {
            display.Complete();
        }
    }

    // If the file can't be sent, the upload is unusable and is deleted.
    private async Task<string> RemoveAsync(DeviceFarmClient farm, string arn)
    {
        try
        {
            await farm.DeleteAppAsync(arn, Cancellation).ConfigureAwait(false);
            return DeviceFarmMessages.UploadDeleted;
        }
        catch (AwsServiceException)
        {
            return DeviceFarmMessages.UploadNotDeleted(arn);
        }
    }

    private async Task<DFRemoteApp> WaitAsync(DeviceFarmClient farm, DFRemoteApp app)
    {
        var display = new WaitDisplay(DeviceFarmMessages.Processing(app.Name), EmitProgress);
        var timeout = TimeSpan.FromSeconds(TimeoutSeconds);
        var results = RemoteSessions.Waiting.Wait.ForAsync<DFRemoteApp>(
            [app.Arn!],
            async (_, cancel) => new Dictionary<string,
                DFRemoteApp>
            { [app.Arn!] = await farm.GetAppAsync(app.Arn!, cancel).ConfigureAwait(false) },
            DeviceFarmWaits.Processed,
            new WaitOptions(timeout) { LongestPoll = TimeSpan.FromSeconds(5), Progress = display.Show },
            Cancellation);
        await foreach (var result in results.ConfigureAwait(false))
        {
            display.Complete();
            return result.Result.Outcome switch
            {
                WaitOutcome.Done => result.Last!,
                WaitOutcome.TimedOut => throw new AwsServiceException(new ServiceError(
                    ErrorIds.OperationTimeout,
                    DeviceFarmMessages.UploadNotProcessed(WaitDisplay.Clock(timeout), app.Arn, result.Result.State))),
                _ => throw new AwsServiceException(new ServiceError(
                    ErrorIds.WaitFailed, DeviceFarmMessages.FileRejected(result.Result.Reason))),
            };
        }

        throw new InvalidOperationException(DeviceFarmMessages.UploadWaitWithoutResult);
    }
}
