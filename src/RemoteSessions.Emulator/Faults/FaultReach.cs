namespace RemoteSessions.Emulator.Faults;

/// <summary>The operations that a fault can be injected into.</summary>
internal enum FaultReach
{
    /// <summary>All operations, file uploads, and file downloads.</summary>
    Everything,

    /// <summary>All operations.</summary>
    Calls,

    /// <summary>Operations that only read data.</summary>
    Reads,

    /// <summary>Operations that return their results in pages.</summary>
    Lists,

    /// <summary>Operations that start a resource or a session.</summary>
    Starts,

    /// <summary>Operations on WorkSpaces Pools and their sessions.</summary>
    Pools,

    /// <summary>Operations that can report failures of individual items.</summary>
    Batches,

    /// <summary>The operation that lists connection statuses.</summary>
    Statuses,

    /// <summary>Operations for which the service model lists the error that the fault returns.</summary>
    Listed,
}
