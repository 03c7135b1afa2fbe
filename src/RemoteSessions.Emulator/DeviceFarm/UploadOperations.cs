using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Uploads: announced by a call, sent to an address of their own, read, and then ready or refused.</summary>
internal sealed class UploadOperations(DeviceFarmService service)
{
    private static readonly TimeSpan UrlLifetime = TimeSpan.FromSeconds(86_400);

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.CreateUpload,
            (input, model) => model.Arn("projectArn", input.ProjectArn)
                .Required("name", input.Name).Length("name", input.Name, 0, 256)
                .Required("type", input.Type).OneOf("type", input.Type, DeviceFarmValues.UploadTypes)
                .Length("contentType", input.ContentType, 0, 64),
            input => input.ProjectArn, Create),
        service.Handle(DeviceFarmOperations.GetUpload, (input, model) => model.Arn("arn", input.Arn), input => input.Arn,
            (input, call) => new UploadResponse { Upload = Show(call.Estate.Upload(input.Arn!)) }),
        service.Handle(DeviceFarmOperations.ListUploads,
            (input, model) => model.Arn("arn", input.Arn).OneOf("type", input.Type, DeviceFarmValues.UploadTypes).Token(input.NextToken),
            input => input.Arn, List),
        service.Handle(DeviceFarmOperations.DeleteUpload, (input, model) => model.Arn("arn", input.Arn), input => input.Arn, Delete),
        service.Handle(DeviceFarmOperations.InstallToRemoteAccessSession,
            (input, model) => model.Arn("remoteAccessSessionArn", input.RemoteAccessSessionArn).Arn("appArn", input.AppArn),
            input => input.RemoteAccessSessionArn, Install),
    ];

    private UploadResponse Create(CreateUploadRequest input, EstateCall<Estate> call)
    {
        var project = call.Estate.Project(input.ProjectArn!);
        UploadRules.CheckName(input.Name!, input.Type!);
        var order = call.Estate.Created + 1;
        var upload = new EmulatedUpload
        {
            Arn = Names.Upload(project.Arn, Identity.NewId()),
            ProjectArn = project.Arn,
            Order = order,
            Created = service.Clock.GetUtcNow(),
            Name = input.Name!,
            Type = input.Type!,
            ContentType = input.ContentType,
            Status = "INITIALIZED",
        };
        call.Estate = (call.Estate with { Created = order }).With(upload);
        return new UploadResponse { Upload = Show(upload) };
    }

    private ListUploadsResponse List(ListUploadsRequest input, EstateCall<Estate> call)
    {
        var project = call.Estate.Project(input.Arn!);
        var uploads = call.Estate.Uploads.Values
            .Where(upload => upload.ProjectArn == project.Arn && (input.Type is null || upload.Type == input.Type))
            .OrderByDescending(upload => upload.Order).ToList();
        var (page, next) = service.Page(call, uploads, upload => upload.Arn, input.NextToken, $"uploads {input.Arn} {input.Type}");
        return new ListUploadsResponse { Uploads = [.. page.Select(Show)], NextToken = next };
    }

    private static EmptyResponse Delete(ArnRequest input, EstateCall<Estate> call)
    {
        call.Estate = call.Estate.Without(call.Estate.Upload(input.Arn!).Arn);
        return new EmptyResponse();
    }

    private InstallToRemoteAccessSessionResponse Install(InstallToRemoteAccessSessionRequest input, EstateCall<Estate> call)
    {
        var session = call.Estate.Session(input.RemoteAccessSessionArn!);
        if (session.Status != SessionStatus.Running)
            throw Refusals.Argument($"An app can be installed while the session is RUNNING; it is {session.Status}.");
        var upload = call.Estate.App(input.AppArn!, call.Estate.Device(session.DeviceArn)?.Platform);
        call.Estate = call.Estate.With(session with { LastActivity = service.Clock.GetUtcNow() });
        return new InstallToRemoteAccessSessionResponse { AppUpload = Show(upload) };
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
        Category = "PRIVATE",
        Url = service.Urls.Create("PUT", service.Host(), FileEndpoint.UploadPath(upload), upload.Created, UrlLifetime),
    };
}
