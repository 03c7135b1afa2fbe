namespace RemoteSessions.Emulator.Http;

/// <summary>Creates errors in XML, as Amazon S3 sends them.</summary>
internal static class XmlResponses
{
    public static HttpResponse Error(string code, string message, int status = 403) => HttpResponse.Text(status, "application/xml",
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>");
}
