namespace RemoteSessions.Emulator.Http;

/// <summary>Creates error responses in the XML format of Amazon S3.</summary>
internal static class XmlResponses
{
    public static HttpResponse Error(string code, string message, int status = 403) => HttpResponse.Text(status, "application/xml",
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>");
}
