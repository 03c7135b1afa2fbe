using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Store;

/// <summary>A service whose state is saved in the state file.</summary>
internal interface IStoredService
{
    AwsService Service { get; }

    /// <summary>Returns the state as JSON that another emulator can load.</summary>
    JsonNode Save();

    /// <exception cref="InvalidDataException">The state is invalid or inconsistent.</exception>
    void Load(JsonNode state);
}
