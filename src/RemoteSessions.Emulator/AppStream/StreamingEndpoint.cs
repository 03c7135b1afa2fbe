using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Http;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>What answers at a streaming URL: opening it starts the user's session, or goes back into it.</summary>
internal sealed class StreamingEndpoint(AppStreamService service)
{
    public const string Prefix = "/streaming/";

    public static string Address(Uri host, string region, StreamingUrl url) =>
        $"{host.GetLeftPart(UriPartial.Authority)}{Prefix}{region}/{url.Token}";

    public HttpAnswer Answer(HttpRequest request)
    {
        var answer = request.Path[Prefix.Length..].Split('/') switch
        {
            [var region, var token] when request.Method == "GET" => Open(region, token),
            [var region, var token, "disconnect" or "activity" or "end"] when request.Method == "POST" =>
                Act(region, token, request.Path[(request.Path.LastIndexOf('/') + 1)..]),
            [_, _] or [_, _, "disconnect" or "activity" or "end"] =>
                StreamingPage.Problem(405, "This is not done here", "The address is opened with GET, its buttons are POST."),
            _ => Unknown(),
        };
        // The address is a secret, and what it answers is of this moment.
        return answer.WithHeader("Cache-Control", "no-store").WithHeader("Referrer-Policy", "no-referrer")
            .WithHeader("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    }

    private HttpAnswer Open(string region, string token) => service.Touch(region, estate =>
    {
        var now = service.Clock.GetUtcNow();
        if (!estate.Urls.TryGetValue(token, out var url))
            return (estate, Unknown());
        if (url.Expires <= now)
            return (estate, StreamingPage.Problem(403, "The streaming URL has expired", "Ask for a new one: CreateStreamingURL makes it."));
        if (!estate.Associated(url.Stack, url.Fleet)
            || !estate.Fleets.TryGetValue(url.Fleet, out var fleet) || fleet.State != FleetStateValues.Running)
            return (estate, StreamingPage.Problem(503, "No streaming resources", $"The fleet {url.Fleet} is not running for this stack."));
        (estate, var session) = service.Life.Sessions.Open(estate, url, now);
        return (estate, StreamingPage.Show(session, Path(region, token), "The session is open."));
    }) ?? Unknown();

    // The buttons work as long as the session lives: the validity of the address is for opening it.
    private HttpAnswer Act(string region, string token, string action) => service.Touch(region, estate =>
    {
        var now = service.Clock.GetUtcNow();
        if (!estate.Urls.TryGetValue(token, out var url))
            return (estate, Unknown());
        if (url.SessionId is null || estate.Sessions.Find(url.SessionId) is not { Live: true } session)
            return (estate, StreamingPage.Problem(410, "The session has ended", "Open the address again to start another one."));
        if (action == "end")
            return (service.Life.Sessions.End(estate, session, now), StreamingPage.Problem(200, "The session has ended", "You ended it."));
        // Who has left does nothing in the session: only opening the address leads back into it.
        estate = SessionLife.Use(estate, session, connected: action == "activity" && session.Connected, now);
        return (estate, StreamingPage.Show(estate.Sessions.Find(session.Id)!, Path(region, token),
            action == "activity" ? "Noted." : "You left the session; it waits for you until its disconnect timeout."));
    }) ?? Unknown();

    private static string Path(string region, string token) => $"{Prefix}{region}/{token}";

    private static HttpAnswer Unknown() => StreamingPage.Problem(404, "No such streaming URL", "CreateStreamingURL makes streaming URLs.");
}
