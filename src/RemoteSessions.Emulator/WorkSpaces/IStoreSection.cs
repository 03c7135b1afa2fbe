using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// A section of the emulated WorkSpaces service, such as the section for personal WorkSpaces. Each section has its own folder, which
/// contains the code for the resource types of the section. The emulated WorkSpaces service accesses its sections only through the
/// interfaces <see cref="IStoreSection"/> and <see cref="IStorePart"/>. Each section defines its own AWS operations, and keeps its data in
/// a separate part of the WorkSpaces store.
/// </summary>
internal interface IStoreSection
{
    /// <summary>The name that identifies the section in the WorkSpaces store and in state files.</summary>
    string Name { get; }

    /// <summary>Returns the AWS operations that act on the resources in the section.</summary>
    IEnumerable<EmulatedOperation> Operations(WorkSpacesService service);

    /// <summary>Adds the demo data of the section to the store for a Region.</summary>
    WorkSpacesStore AddDemo(WorkSpacesStore store, DateTimeOffset start);

    /// <summary>Advances this section of the WorkSpaces store to the current time.</summary>
    WorkSpacesStore Advance(WorkSpacesStore store);

    /// <summary>Converts this section of the WorkSpaces store to JSON for a state file.</summary>
    JsonNode Write(IStorePart part);

    /// <summary>Reads this section of the WorkSpaces store from the JSON in a state file.</summary>
    /// <exception cref="InvalidDataException">The data is invalid or inconsistent.</exception>
    IStorePart Read(JsonNode state);
}
