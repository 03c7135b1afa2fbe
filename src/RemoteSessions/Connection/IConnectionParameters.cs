using System.Management.Automation;
using System.Security;

namespace RemoteSessions.Commands.Connection;

/// <summary>The command parameters that specify the endpoint and the credentials.</summary>
internal interface IConnectionParameters
{
    /// <summary>The address to call instead of the AWS endpoint.</summary>
    Uri? EndpointUrl { get; }

    /// <summary>The access key ID (as the user name) and the secret access key (as the password).</summary>
    PSCredential? Credential { get; }

    /// <summary>The session token of a temporary access key.</summary>
    SecureString? SessionToken { get; }
}
