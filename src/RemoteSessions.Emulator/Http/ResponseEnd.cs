namespace RemoteSessions.Emulator.Http;

/// <summary>How the connection goes on.</summary>
internal enum ResponseEnd
{
    /// <summary>The whole response is sent and the connection kept.</summary>
    Complete,

    /// <summary>Nothing is sent and the connection closed.</summary>
    Drop,

    /// <summary>Half of the announced body is sent and the connection closed.</summary>
    Cut,
}
