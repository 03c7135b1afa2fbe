using System.Management.Automation;
using System.Security;

namespace RemoteSessions.Commands.Connection;

/// <summary>The parameters of a command that say which endpoint to call, and with which credentials.</summary>
internal interface IConnectionParameters
{
    /// <summary>Another address for the service than AWS's.</summary>
    Uri? EndpointUrl { get; }

    /// <summary>An access key as user name and its secret as password.</summary>
    PSCredential? Credential { get; }

    /// <summary>The session token that belongs to a temporary access key.</summary>
    SecureString? SessionToken { get; }
}
