namespace RemoteSessions.Emulator.Http;

/// <summary>Specifies how a response ends.</summary>
internal enum ResponseEnd
{
    /// <summary>The whole response is sent. The connection stays open.</summary>
    Complete,

    /// <summary>No response is sent. The connection is closed.</summary>
    Drop,

    /// <summary>Only half of the body is sent. The connection is then closed.</summary>
    Cut,
}
