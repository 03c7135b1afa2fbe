namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// The part of a Region's store that contains one type of resource. The object is immutable: every change creates a new object.
/// </summary>
internal interface IStorePart
{
    /// <summary>Indicates whether this part of the store contains a resource with the specified ID.</summary>
    bool Contains(string id);

    /// <summary>
    /// Indicates whether this part of the store contains a resource that belongs to the specified directory. A directory can't be
    /// deregistered while a resource belongs to the directory.
    /// </summary>
    bool Uses(string directoryId);

    /// <summary>Returns a copy of this part of the store that omits the resource with the specified ID.</summary>
    IStorePart Without(string id);
}
