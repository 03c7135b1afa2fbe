using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// A section of WorkSpaces whose resources are implemented in a separate folder. The WorkSpaces code doesn't depend on the section. The
/// section provides its own operations and its own part of the store.
/// </summary>
internal interface IStoreSection
{
    /// <summary>The name of the part of the store that belongs to the section. State files use the same name.</summary>
    string Name { get; }

    /// <summary>Returns the operations of the section.</summary>
    IEnumerable<EmulatedOperation> Operations(WorkSpacesService service);

    /// <summary>Adds the demo data of the section to the store for a Region.</summary>
    WorkSpacesStore AddDemo(WorkSpacesStore store, DateTimeOffset start);

    /// <summary>Advances the section's part of the store to the current time.</summary>
    WorkSpacesStore Advance(WorkSpacesStore store);

    /// <summary>Returns the section's part of a store in the format of a state file.</summary>
    JsonNode Write(IStorePart part);

    /// <summary>Returns the section's part of a store from a state file.</summary>
    /// <exception cref="InvalidDataException">The data isn't valid or is inconsistent.</exception>
    IStorePart Read(JsonNode state);
}
