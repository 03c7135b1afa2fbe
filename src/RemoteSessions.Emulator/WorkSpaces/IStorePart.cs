namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>What a folder of its own adds to the store of a Region. It never changes: a change makes another one.</summary>
internal interface IStorePart
{
    /// <summary>Whether a resource of that id is in it.</summary>
    bool Contains(string id);

    /// <summary>Whether a resource in it belongs to a directory, which then can't be deregistered.</summary>
    bool Uses(string directoryId);

    /// <summary>The part without the resource of that id.</summary>
    IStorePart Without(string id);
}
