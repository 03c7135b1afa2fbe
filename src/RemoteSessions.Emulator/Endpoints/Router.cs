using RemoteSessions.Emulator.AppStream;
using RemoteSessions.Emulator.DeviceFarm;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.Endpoints;

/// <summary>Forwards each request to the endpoint class that handles the path of the request.</summary>
internal sealed class Router(
    ApiEndpoint api, ControlEndpoint control, FileEndpoint files, SessionEndpoint sessions, StreamingEndpoint streaming,
    FaultQueue faults, CallCounts calls, EmulatorSettings settings)
{
    public async Task<HttpResponse> RespondAsync(HttpRequest request, CancellationToken stopping)
    {
        try
        {
            return await RouteAsync(request, stopping).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (BadRequestException or IOException or OperationCanceledException))
        {
            // An unexpected exception is a defect in the emulator. AWS can also return the error InternalFailure, so clients must be able
            // to handle it.
            return JsonResponses.Error(500, "InternalFailure", EmulatorMessages.EmulatorFailed(failure.GetType().Name, failure.Message));
        }
    }

    private async Task<HttpResponse> RouteAsync(HttpRequest request, CancellationToken stopping)
    {
        if (!LocalHost.Is(request.Headers.Get("Host")))
            return JsonResponses.Error(421, "MisdirectedRequest", EmulatorMessages.OnlyLocalNames);
        if (request.Path == "/")
        {
            if (request.Headers.Get("Content-Type")?.StartsWith("application/cbor", StringComparison.OrdinalIgnoreCase) == true)
                return Cbor();
            return request.Method == "POST"
                ? await api.RespondAsync(request, stopping).ConfigureAwait(false)
                : JsonResponses.Error(404, "NotFound", EmulatorMessages.CallsArePosts);
        }

        if (request.Path.StartsWith("/service/", StringComparison.Ordinal))
            return Cbor();
        if (request.Path.StartsWith(ControlEndpoint.Prefix, StringComparison.Ordinal))
            return await control.RespondAsync(request, stopping).ConfigureAwait(false);
        if (request.Path.StartsWith(FileEndpoint.Prefix, StringComparison.Ordinal))
            return await TransferAsync(request, stopping).ConfigureAwait(false);
        if (request.Path.StartsWith(SessionEndpoint.Prefix, StringComparison.Ordinal))
            return sessions.Respond(request);
        if (request.Path.StartsWith(StreamingEndpoint.Prefix, StringComparison.Ordinal))
            return streaming.Respond(request);
        return JsonResponses.Error(404, "NotFound", EmulatorMessages.PathNotFound);
    }

    private async Task<HttpResponse> TransferAsync(HttpRequest request, CancellationToken stopping)
    {
        var transfer = FileEndpoint.Transfer(request) ?? string.Empty;
        if (transfer.Length > 0)
            calls.Count("Files." + transfer);
        var fault = faults.TakeTransfer(transfer);
        if (FaultResponses.BeforeWork(fault) is { } failed)
            return failed;
        var response = await files.RespondAsync(request, stopping).ConfigureAwait(false);
        return await FaultResponses.AfterWorkAsync(fault, response, settings.SlowResponseDelay, stopping).ConfigureAwait(false);
    }

    private static HttpResponse Cbor() => CborResponses.Error(415, "UnsupportedProtocol",
        EmulatorMessages.CborNotSupported);
}
