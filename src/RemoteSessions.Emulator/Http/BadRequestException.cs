namespace RemoteSessions.Emulator.Http;

/// <summary>
/// Indicates that a request isn't valid HTTP or is too large. The emulator closes the connection after it sends the error response.
/// </summary>
internal sealed class BadRequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
