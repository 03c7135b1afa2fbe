using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Store;

/// <summary>A service whose state is part of the state file.</summary>
internal interface IStoredService
{
    AwsService Service { get; }

    /// <summary>Everything that a later start needs to continue from here.</summary>
    JsonNode Save();

    /// <exception cref="InvalidDataException">This is not a state of the service, or it contradicts itself.</exception>
    void Load(JsonNode state);
}
