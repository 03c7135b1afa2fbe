namespace RemoteSessions.Emulator.Faults;

/// <summary>What a fault can be injected into.</summary>
internal enum FaultReach
{
    /// <summary>Every operation, and uploads and downloads of files.</summary>
    Everything,

    /// <summary>Every operation of a service.</summary>
    Calls,

    /// <summary>Operations that change nothing.</summary>
    Reads,

    /// <summary>Operations that give pages.</summary>
    Lists,

    /// <summary>Operations that start what may fail to start.</summary>
    Starts,

    /// <summary>Operations on WorkSpaces pools and their sessions.</summary>
    Pools,

    /// <summary>Operations that list the fault's error in the service model.</summary>
    Listed,
}
