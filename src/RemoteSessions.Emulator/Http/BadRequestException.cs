namespace RemoteSessions.Emulator.Http;

/// <summary>A request that is no proper HTTP, or too large. The connection ends after the response.</summary>
internal sealed class BadRequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
