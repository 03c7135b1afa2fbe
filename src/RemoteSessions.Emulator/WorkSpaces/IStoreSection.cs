using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// Resources of WorkSpaces that have a folder of their own. WorkSpaces doesn't know them: they bring their operations and their part of
/// the store.
/// </summary>
internal interface IStoreSection
{
    /// <summary>The name of their part of the store, also in state files.</summary>
    string Name { get; }

    /// <summary>Their operations.</summary>
    IEnumerable<EmulatedOperation> Operations(WorkSpacesService service);

    /// <summary>Adds their demo data to the store of a Region.</summary>
    WorkSpacesStore AddDemo(WorkSpacesStore store, DateTimeOffset start);

    /// <summary>Brings their part of the store up to date.</summary>
    WorkSpacesStore Advance(WorkSpacesStore store);

    /// <summary>Their part of a store, for a state file.</summary>
    JsonNode Write(IStorePart part);

    /// <summary>Their part of a store from a state file.</summary>
    /// <exception cref="InvalidDataException">It isn't such a part, or it contradicts itself.</exception>
    IStorePart Read(JsonNode state);
}
