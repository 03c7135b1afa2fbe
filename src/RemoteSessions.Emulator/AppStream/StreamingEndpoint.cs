using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Http;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Serves streaming URLs. Opening a URL starts the user's session or reconnects to it.</summary>
internal sealed class StreamingEndpoint(AppStreamService service)
{
    public const string Prefix = "/streaming/";

    public static string Address(Uri host, string region, StreamingUrl url) =>
        $"{host.GetLeftPart(UriPartial.Authority)}{Prefix}{region}/{url.Token}";

    public HttpResponse Respond(HttpRequest request)
    {
        var response = request.Path[Prefix.Length..].Split('/') switch
        {
            [var region, var token] when request.Method == "GET" => Open(region, token),
            [var region, var token, "disconnect" or "activity" or "end"] when request.Method == "POST" =>
                Act(region, token, request.Path[(request.Path.LastIndexOf('/') + 1)..]),
            [_, _] or [_, _, "disconnect" or "activity" or "end"] =>
                StreamingPage.Problem(405, EmulatedAppStreamMessages.MethodNotAllowedTitle, EmulatedAppStreamMessages.MethodNotAllowed),
            _ => Unknown(),
        };
        // The page shows a temporary state, so browsers must not cache it. The URL is a secret, so browsers must not send it to other
        // sites.
        return response.WithHeader("Cache-Control", "no-store").WithHeader("Referrer-Policy", "no-referrer")
            .WithHeader("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    }

    private HttpResponse Open(string region, string token) => service.Access(region, store =>
    {
        var now = service.Clock.GetUtcNow();
        if (!store.Urls.TryGetValue(token, out var url))
            return (store, Unknown());
        if (url.Expires <= now)
            return (store, StreamingPage.Problem(403, EmulatedAppStreamMessages.UrlExpiredTitle, EmulatedAppStreamMessages.UrlExpired));
        if (!store.Associated(url.Stack, url.Fleet)
            || !store.Fleets.TryGetValue(url.Fleet, out var fleet) || fleet.State != FleetStateValues.Running)
            return (store, StreamingPage.Problem(
                503, EmulatedAppStreamMessages.NoResourcesTitle, EmulatedAppStreamMessages.NotRunningForStack(url.Fleet)));
        (store, var session) = service.Lifecycle.Sessions.Open(store, url, now);
        return (store, StreamingPage.Show(session, Path(region, token), EmulatedAppStreamMessages.SessionOpen));
    }) ?? Unknown();

    // The buttons on an open page work until the session ends, even if the URL has expired in the meantime.
    private HttpResponse Act(string region, string token, string action) => service.Access(region, store =>
    {
        var now = service.Clock.GetUtcNow();
        if (!store.Urls.TryGetValue(token, out var url))
            return (store, Unknown());
        if (url.SessionId is null || store.Sessions.Find(url.SessionId) is not { Live: true } session)
            return (store, StreamingPage.Problem(410, EmulatedAppStreamMessages.SessionEndedTitle, EmulatedAppStreamMessages.SessionEnded));
        if (action == "end")
            return (service.Lifecycle.Sessions.End(store, session, now),
                StreamingPage.Problem(200, EmulatedAppStreamMessages.SessionEndedTitle, EmulatedAppStreamMessages.SessionEndedByUser));
        // The activity button on the streaming page doesn't reconnect a disconnected user. To reconnect, the user must open the URL again.
        store = SessionLifecycle.Use(store, session, connected: action == "activity" && session.Connected, now);
        return (store, StreamingPage.Show(store.Sessions.Find(session.Id)!, Path(region, token),
            action == "activity" ? EmulatedAppStreamMessages.ActivityRecorded : EmulatedAppStreamMessages.Disconnected));
    }) ?? Unknown();

    private static string Path(string region, string token) => $"{Prefix}{region}/{token}";

    private static HttpResponse Unknown() =>
        StreamingPage.Problem(404, EmulatedAppStreamMessages.UrlNotFoundTitle, EmulatedAppStreamMessages.UrlNotFound);
}
