namespace RemoteSessions.Emulator.Services;

/// <summary>A refusal by an emulated service, as the client is to see it.</summary>
internal sealed class ServiceException(string type, string message, int status = 400) : Exception(message)
{
    public string Type { get; } = type;

    public int Status { get; } = status;
}
