using System.Globalization;
using System.Net;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Http;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>The page that the emulator shows instead of the streamed applications.</summary>
internal static class StreamingPage
{
    private const string Style = "body{font-family:sans-serif;margin:3em auto;max-width:40em}dt{font-weight:bold}form{display:inline}";

    public static HttpResponse Show(EmulatedSession session, string path, string note)
    {
        var connection = session.Connected ? SessionConnectionStateValues.Connected : SessionConnectionStateValues.NotConnected;
        var state = session.State == SessionStateValues.Pending
            ? EmulatedAppStreamMessages.Pending
            : $"{session.State}, {connection}";
        var ends = session.MaxExpiration?.ToString("u", CultureInfo.InvariantCulture) ?? EmulatedAppStreamMessages.NotStarted;
        var end = Button(path, "end", EmulatedAppStreamMessages.EndButton);
        var buttons = session.Connected
            ? Button(path, "activity", EmulatedAppStreamMessages.ActivityButton)
                + Button(path, "disconnect", EmulatedAppStreamMessages.DisconnectButton) + end
            : end + $"<p><a href=\"{Text(path)}\">{EmulatedAppStreamMessages.OpenLink}</a></p>";
        return Page(200, EmulatedAppStreamMessages.PageTitle,
            $"<p>{Text(note)}</p><dl>{Entry("Session", session.Id)}{Entry("User", session.UserId)}{Entry("Stack", session.Stack)}"
            + $"{Entry("Fleet", session.Fleet)}{Entry("State", state)}"
            + $"{Entry(EmulatedAppStreamMessages.ExpirationLabel, ends)}</dl>{buttons}");
    }

    public static HttpResponse Problem(int status, string title, string text) => Page(status, title, $"<p>{Text(text)}</p>");

    private static HttpResponse Page(int status, string title, string body) => HttpResponse.Text(status, "text/html; charset=utf-8",
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(title)}</title><style>{Style}</style></head>"
        + $"<body><h1>{Text(title)}</h1>{body}</body></html>");

    private static string Button(string path, string action, string label) =>
        $"<form method=\"post\" action=\"{Text(path)}/{action}\"><button>{label}</button></form> ";

    private static string Entry(string name, string value) => $"<dt>{name}</dt><dd>{Text(value)}</dd>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
