namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>A part of the store of a Region, for one kind of resource. It's immutable: every change creates a new one.</summary>
internal interface IStorePart
{
    /// <summary>Whether the part contains a resource with this ID.</summary>
    bool Contains(string id);

    /// <summary>Whether a resource in the part belongs to a directory, so that the directory can't be deregistered.</summary>
    bool Uses(string directoryId);

    /// <summary>Returns the part without the resource with this ID.</summary>
    IStorePart Without(string id);
}
