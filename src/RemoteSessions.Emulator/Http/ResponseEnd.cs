namespace RemoteSessions.Emulator.Http;

/// <summary>Specifies how much of a response is sent, and whether the connection then stays open.</summary>
internal enum ResponseEnd
{
    /// <summary>The whole response is sent. The connection stays open.</summary>
    Complete,

    /// <summary>No response is sent. The connection is closed.</summary>
    Drop,

    /// <summary>Only half of the body is sent. The connection is then closed.</summary>
    Cut,
}
