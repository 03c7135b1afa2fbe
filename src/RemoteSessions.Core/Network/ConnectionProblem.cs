namespace RemoteSessions.Network;

/// <summary>The causes of connection failures that the module distinguishes.</summary>
internal enum ConnectionProblem
{
    /// <summary>A temporary problem. The next attempt might succeed.</summary>
    Temporary,

    /// <summary>The proxy requires authentication (HTTP 407).</summary>
    ProxyAuthentication,

    /// <summary>The proxy refuses to connect to the host.</summary>
    ProxyDenied,

    /// <summary>The certificate of the host isn't trusted.</summary>
    Certificate,

    /// <summary>The host doesn't use TLS, or doesn't support any TLS version that this machine supports.</summary>
    NotTls,

    /// <summary>The connection was lost during the TLS handshake.</summary>
    BrokenHandshake,

    /// <summary>No connection was established within the connect timeout.</summary>
    NoConnection,
}
