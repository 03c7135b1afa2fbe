using System.Text.Json.Nodes;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Http;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Serves the endpoints of a session: a web page, and the status of the WebDriver server.</summary>
internal sealed class SessionEndpoint(DeviceFarmService service)
{
    public const string Prefix = "/remote-endpoint/";

    private const string Driver = "/driver";

    public static RemoteAccessEndpoints Addresses(EmulatedSession session, Uri host)
    {
        var address = $"{host.GetLeftPart(UriPartial.Authority)}{Prefix}{session.Secret}";
        return new RemoteAccessEndpoints { InteractiveEndpoint = address, RemoteDriverEndpoint = address + Driver };
    }

    public HttpResponse Respond(HttpRequest request)
    {
        var rest = request.Path[Prefix.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (secret, command) = slash < 0 ? (rest, string.Empty) : (rest[..slash], rest[slash..]);
        var now = service.Clock.GetUtcNow();
        var session = service.Access(store =>
        {
            var used = store.Sessions.Values.FirstOrDefault(session => session.Secret == secret
                && session.Status == ExecutionStatusValues.Running);
            // The emulator doesn't record activity in sessions of the demo data, because it assumes that other users are using these
            // sessions.
            return used?.LastActivity is null ? (store, used) : (store.With(used with { LastActivity = now }), used);
        });
        if (session is null)
            return Json(404, new JsonObject { ["message"] = EmulatedDeviceFarmMessages.EndpointNotFound });
        if (command.Length == 0 || command == "/")
            return HttpResponse.Text(200, "text/html; charset=utf-8", Page);
        if (service.Settings.DriverWarmUp && now < session.Running!.Value.AddMinutes(1))
            return Problem(400, WebDriverErrorCodes.SessionNotCreated, EmulatedDeviceFarmMessages.DriverNotReady);
        return command.TrimEnd('/') switch
        {
            Driver or Driver + "/status" => Json(200, new JsonObject
            {
                ["value"] = new JsonObject
                {
                    ["ready"] = true,
                    ["message"] = EmulatedDeviceFarmMessages.DriverReady,
                    ["build"] = new JsonObject { ["version"] = "2.11.0" },
                },
            }),
            _ => Problem(404, WebDriverErrorCodes.UnknownCommand, EmulatedDeviceFarmMessages.DriverCommandNotSupported),
        };
    }

    private const string Page = "<!DOCTYPE html><html lang=\"en\"><head><title>" + EmulatedDeviceFarmMessages.PageTitle + "</title></head>"
        + "<body><h1>" + EmulatedDeviceFarmMessages.PageTitle + "</h1><p>" + EmulatedDeviceFarmMessages.Page + "</p></body></html>";

    private static HttpResponse Problem(int status, string error, string message) => Json(status, new JsonObject
    {
        ["value"] = new JsonObject { ["error"] = error, ["message"] = message, ["stacktrace"] = string.Empty },
    });

    private static HttpResponse Json(int status, JsonObject body) =>
        HttpResponse.Text(status, "application/json; charset=utf-8", body.ToJsonString());
}
