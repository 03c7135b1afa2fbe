namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>The part of a Region's store that contains one type of resource. It's immutable: every change creates a new object.</summary>
internal interface IStorePart
{
    /// <summary>Indicates whether the part contains a resource with this ID.</summary>
    bool Contains(string id);

    /// <summary>Indicates whether a resource in the part belongs to a directory. If so, the directory can't be deregistered.</summary>
    bool Uses(string directoryId);

    /// <summary>Returns the part without the resource with this ID.</summary>
    IStorePart Without(string id);
}
