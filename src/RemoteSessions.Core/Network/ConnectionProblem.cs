namespace RemoteSessions.Network;

/// <summary>Why a connection failed, as far as it decides what to do about it.</summary>
internal enum ConnectionProblem
{
    /// <summary>Anything that may be over with the next attempt.</summary>
    Temporary,

    /// <summary>The proxy wants to know who is calling (HTTP 407).</summary>
    ProxyAuthentication,

    /// <summary>The proxy doesn't connect to the host.</summary>
    ProxyDenied,

    /// <summary>The certificate of the host isn't trusted.</summary>
    Certificate,

    /// <summary>What the host sends isn't TLS, or not a version that both sides know.</summary>
    NotTls,

    /// <summary>The connection broke while TLS was being set up.</summary>
    BrokenHandshake,

    /// <summary>No connection within the time that is allowed for it.</summary>
    NoConnection,
}
