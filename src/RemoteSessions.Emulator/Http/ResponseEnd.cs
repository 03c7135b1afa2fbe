namespace RemoteSessions.Emulator.Http;

/// <summary>The end of a response.</summary>
internal enum ResponseEnd
{
    /// <summary>The whole response is sent, and the connection stays open.</summary>
    Complete,

    /// <summary>Nothing is sent, and the connection is closed.</summary>
    Drop,

    /// <summary>Half of the body is sent, and the connection is closed.</summary>
    Cut,
}
