using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Services;

/// <summary>One AWS service as the emulator has it.</summary>
internal interface IEmulatedService
{
    AwsService Service { get; }

    IReadOnlyList<EmulatedOperation> Operations { get; }

    /// <summary>The member of an error that has its text.</summary>
    string MessageMember => "message";

    /// <summary>All that a later start needs to go on from here.</summary>
    JsonNode Save();

    /// <exception cref="InvalidDataException">This is no state of the service, or it contradicts itself.</exception>
    void Load(JsonNode state);
}
