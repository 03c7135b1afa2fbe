using System.Collections.ObjectModel;

namespace RemoteSessions.Emulator.Services;

/// <summary>An error that an emulated service sends to the client.</summary>
internal sealed class ServiceException(string type, string message, int status = 400) : Exception(message)
{
    public string Type { get; } = type;

    public int Status { get; } = status;

    /// <summary>Additional members of the error, such as the ID of the resource.</summary>
    public IReadOnlyDictionary<string, string> Members { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
