using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Transfer;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Uploads apps to a Device Farm project and waits until Device Farm has taken them.
/// AWS: CreateUpload, a PUT to the storage that it names, GetUpload; ListProjects or GetProject to look the project up; DeleteUpload if the
/// file can't be sent.
/// </summary>
[Cmdlet(VerbsCommon.Add, "DFRemoteApp", SupportsShouldProcess = true, DefaultParameterSetName = ByProjectArn,
    HelpUri = HelpPages.Folder + "Add-DFRemoteApp.md")]
[OutputType(typeof(DFRemoteApp))]
public sealed class AddDFRemoteAppCommand : AwsTargetCmdlet
{
    private const string ByProjectArn = "ProjectArn";
    private const string ByProjectName = "ProjectName";

    private int _activity;

    /// <summary>The file. Piped files have it.</summary>
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

    /// <summary>What the file is. Without it .apk is ANDROID_APP and .ipa is IOS_APP.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? Type { get; set; }

    /// <summary>The media type to store the file with, such as application/zip.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateForm(
        @"(?=.{3,64}\z)[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+", "a media type of at most 64 characters, such as application/zip")]
    public string? ContentType { get; set; }

    /// <summary>Returns when the file is sent, without waiting for Device Farm to take it.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>For how many seconds at most to wait for Device Farm to take the file.</summary>
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
                System.IO.Path.Exists(path) ? ErrorIds.InvalidArgument : ErrorIds.NameNotFound, $"-Path: {problem}", Path, CommandName));
            return;
        }

        var scope = ScopeOf(AwsService.DeviceFarm, null);
        if (TryOne(DeviceFarmNames.Projects, ParameterSetName == ByProjectName ? ProjectName : ProjectArn, scope, out var project)
            && ShouldProcess(path, $"Upload as {type} to Device Farm project {project.Describe(project.Given)}"))
            StartOn<DeviceFarmClient>(Path, scope, farm => UploadAsync(farm, path, type!, project.Key));
    }

    private async Task UploadAsync(DeviceFarmClient farm, string path, string type, string project)
    {
        // Before the upload is created: a file that can't be read must leave nothing behind.
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
            NoWait ? await farm.GetAppAsync(app.Arn!, Cancellation)
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
            throw StorageClient.Failed($"the file couldn't be read: {failure.Message}", failure);
        }
    }

    private async Task SendAsync(DeviceFarmClient farm, DFRemoteApp app, FileStream file)
    {
        var display = new TransferDisplay($"Uploading {app.Name}", Interlocked.Increment(ref _activity), EmitProgress);
        try
        {
            if (!Uri.TryCreate(app.Url, UriKind.Absolute, out var url))
                throw StorageClient.Failed("the service returned no address to upload to");
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

    // Without its file the upload is of no use to anybody.
    private async Task<string> RemoveAsync(DeviceFarmClient farm, string arn)
    {
        try
        {
            await farm.DeleteAppAsync(arn, Cancellation).ConfigureAwait(false);
            return "The upload that was created for it has been deleted.";
        }
        catch (AwsServiceException)
        {
            return $"The upload {arn} was created for it and couldn't be deleted. To delete it, run Remove-DFRemoteApp -AppArn {arn}.";
        }
    }

    private async Task<DFRemoteApp> WaitAsync(DeviceFarmClient farm, DFRemoteApp app)
    {
        var display = new WaitDisplay($"Waiting for Device Farm to take {app.Name}", EmitProgress);
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
                    ErrorIds.OperationTimeout, $"After {WaitDisplay.Clock(timeout)} the upload {app.Arn} is still {result.Result.State}.")),
                _ => throw new AwsServiceException(new ServiceError(
                    ErrorIds.WaitFailed, $"Device Farm refused the file: {result.Result.Reason?.TrimEnd('.')}.")),
            };
        }

        throw new InvalidOperationException("A wait for one upload ended without a result.");
    }
}
