namespace RemoteSessions.Network;

/// <summary>The reasons why a connection failed, as far as they need different handling.</summary>
internal enum ConnectionProblem
{
    /// <summary>A problem that the next attempt may not have.</summary>
    Temporary,

    /// <summary>The proxy requires authentication (HTTP 407).</summary>
    ProxyAuthentication,

    /// <summary>The proxy refuses to connect to the host.</summary>
    ProxyDenied,

    /// <summary>The certificate of the host isn't trusted.</summary>
    Certificate,

    /// <summary>The host doesn't use TLS, or no TLS version that both sides support.</summary>
    NotTls,

    /// <summary>The connection was lost during the TLS handshake.</summary>
    BrokenHandshake,

    /// <summary>No connection was made within the connect timeout.</summary>
    NoConnection,
}
