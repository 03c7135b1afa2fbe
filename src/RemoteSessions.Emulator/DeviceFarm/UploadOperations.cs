using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// Manages uploads. A call creates an upload, and the client then sends the file to the URL of the upload. The emulator then processes the
/// file.
/// </summary>
internal sealed class UploadOperations(DeviceFarmService service)
{
    private static readonly TimeSpan UrlLifetime = TimeSpan.FromSeconds(86_400);

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.CreateUpload, DeviceFarmInputs.Check, input => input.ProjectArn, Create),
        service.Handle(DeviceFarmOperations.GetUpload, DeviceFarmInputs.Check, input => input.Arn,
            (input, call) => new GetUploadResult { Upload = Show(call.Store.Upload(input.Arn!)) }),
        service.Handle(DeviceFarmOperations.ListUploads, DeviceFarmInputs.Check, input => input.Arn, List),
        service.Handle(DeviceFarmOperations.DeleteUpload, DeviceFarmInputs.Check, input => input.Arn, Delete),
        service.Handle(DeviceFarmOperations.InstallToRemoteAccessSession, DeviceFarmInputs.Check, input => input.RemoteAccessSessionArn,
            Install),
    ];

    private CreateUploadResult Create(CreateUploadRequest input, StoreCall<DeviceFarmStore> call)
    {
        var project = call.Store.Project(input.ProjectArn!);
        UploadRules.CheckName(input.Name!, input.Type!);
        var order = call.Store.Created + 1;
        var upload = new EmulatedUpload
        {
            Arn = Names.Upload(project.Arn, Identity.NewId()),
            ProjectArn = project.Arn,
            Order = order,
            Created = service.Clock.GetUtcNow(),
            Name = input.Name!,
            Type = input.Type!,
            ContentType = input.ContentType,
            Status = UploadStatusValues.Initialized,
        };
        call.Store = (call.Store with { Created = order }).With(upload);
        return new CreateUploadResult { Upload = Show(upload) };
    }

    private ListUploadsResult List(ListUploadsRequest input, StoreCall<DeviceFarmStore> call)
    {
        var project = call.Store.Project(input.Arn!);
        var uploads = call.Store.Uploads.Values
            .Where(upload => upload.ProjectArn == project.Arn && (input.Type is null || upload.Type == input.Type))
            .OrderByDescending(upload => upload.Order).ToList();
        var (page, next) = service.Page(call, uploads, upload => upload.Arn, input.NextToken, $"uploads {input.Arn} {input.Type}");
        return new ListUploadsResult { Uploads = [.. page.Select(Show)], NextToken = next };
    }

    private static EmptyResponse Delete(DeleteUploadRequest input, StoreCall<DeviceFarmStore> call)
    {
        call.Store = call.Store.Without(call.Store.Upload(input.Arn!).Arn);
        return new EmptyResponse();
    }

    private InstallToRemoteAccessSessionResult Install(InstallToRemoteAccessSessionRequest input, StoreCall<DeviceFarmStore> call)
    {
        var session = call.Store.Session(input.RemoteAccessSessionArn!);
        if (session.Status != ExecutionStatusValues.Running)
            throw DeviceFarmErrors.Argument(EmulatedDeviceFarmMessages.SessionNotRunning(session.Status));
        var upload = call.Store.App(input.AppArn!, call.Store.Device(session.DeviceArn)?.Platform);
        call.Store = call.Store.With(session with { LastActivity = service.Clock.GetUtcNow() });
        return new InstallToRemoteAccessSessionResult { AppUpload = Show(upload) };
    }

    private Upload Show(EmulatedUpload upload) => new()
    {
        Arn = upload.Arn,
        Name = upload.Name,
        Created = upload.Created,
        Type = upload.Type,
        Status = upload.Status,
        ContentType = upload.ContentType,
        Metadata = upload.Metadata,
        Message = upload.Message,
        Category = UploadCategoryValues.Private,
        Url = service.Urls.Create("PUT", service.Host(), FileEndpoint.UploadPath(upload), upload.Created, UrlLifetime),
    };
}
