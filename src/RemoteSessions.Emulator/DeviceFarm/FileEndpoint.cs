using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Signing;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Serves the URLs of uploads and artifacts in place of Amazon S3, which stores these files for Device Farm.</summary>
internal sealed class FileEndpoint(DeviceFarmService service)
{
    public const string Prefix = "/_files/";

    public static string UploadPath(EmulatedUpload upload) => $"{Prefix}uploads/{Names.Id(upload.Arn)}/{SigV4.Encode(upload.Name)}";

    public static string ArtifactPath(EmulatedSession session, SessionFile file) =>
        $"{Prefix}artifacts/{Names.Id(session.Arn)}/{file.Id}.{file.Extension}";

    /// <summary>
    /// Returns the name that faults and call counts use for a file transfer, or null if the request doesn't transfer a file.
    /// </summary>
    public static string? Transfer(HttpRequest request) => request.Method switch
    {
        "PUT" => FaultQueue.PutUpload,
        "GET" or "HEAD" => FaultQueue.GetArtifact,
        _ => null,
    };

    public async Task<HttpResponse> RespondAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (Transfer(request) is not { } transfer)
            return XmlResponses.Error("MethodNotAllowed", EmulatorMessages.S3MethodNotAllowed, 405);
        if (service.Urls.Check(request) is { } error)
            return error;
        return transfer == FaultQueue.PutUpload
            ? await ReceiveAsync(request, cancellationToken).ConfigureAwait(false)
            : Send(request);
    }

    private async Task<HttpResponse> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var limit = service.Settings.MaximumUploadMegabytes * 1024 * 1024;
        var beginning = new byte[2];
        long length = 0;
        // Only the start of the file is examined, so a small buffer is enough for a file of any size.
        var piece = new byte[128 * 1024];
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        int count;
        while ((count = await request.Body.ReadAsync(piece, limit, cancellationToken).ConfigureAwait(false)) > 0)
        {
            for (var index = 0; index < count && length + index < beginning.Length; index++)
                beginning[length + index] = piece[index];
            hash.AppendData(piece, 0, count);
            length += count;
        }

        var now = service.Clock.GetUtcNow();
        var received = service.Access(store =>
        {
            var upload = store.Uploads.Values.FirstOrDefault(upload => UploadPath(upload) == request.Path);
            return upload is null ? (store, false) : (store.With(upload with
            {
                Status = UploadStatusValues.Processing,
                ReadyAt = now + service.Settings.UploadProcessingDuration,
                Failure = UploadRules.FindFailure(upload.Type, beginning.AsSpan(0, (int)Math.Min(length, 2)), length),
                Message = null,
                Metadata = null,
            }), true);
        });
        return received
            ? new HttpResponse(200).WithHeader("ETag", $"\"{Convert.ToHexString(hash.GetHashAndReset())[..32]}\"")
            : XmlResponses.Error("NoSuchKey", EmulatedDeviceFarmMessages.UploadDeleted, 404);
    }

    private HttpResponse Send(HttpRequest request)
    {
        var found = service.Access(store => (store, store.Sessions.Values
            .SelectMany(session => SessionFile.List(session).Select(file => (Session: session, File: file)))
            .FirstOrDefault(pair => ArtifactPath(pair.Session, pair.File) == request.Path)));
        return found.File is null
            ? XmlResponses.Error("NoSuchKey", EmulatorMessages.S3KeyNotFound, 404)
            : ByteRange.Serve(request, found.File.Content(found.Session, service.Settings.VideoKilobytes), found.File.ContentType);
    }
}
