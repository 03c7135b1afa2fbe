using System.Management.Automation;
using System.Security;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// The base class of the commands that call AWS. This class defines the parameters for the endpoint, the credentials, and the number of
/// concurrent calls.
/// </summary>
public abstract partial class AwsCmdlet : PSCmdlet, IConnectionParameters
{
    /// <summary>
    /// The parameter set for the InputObject parameter, which accepts objects from other commands and rows of a CSV file. The parameter set
    /// has the same name as the parameter.
    /// </summary>
    internal const string ByObject = "InputObject";

    /// <summary>Specifies the maximum number of concurrent calls.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <summary>Specifies the address to call instead of the AWS endpoint, such as the address of the emulator.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateEndpointUrl]
    public Uri? EndpointUrl { get; set; }

    /// <summary>
    /// Specifies an access key ID (as the user name) and a secret access key (as the password) to use instead of a profile.
    /// </summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>Specifies the session token that belongs to the temporary access key in -Credential.</summary>
    [Parameter]
    public SecureString? SessionToken { get; set; }

    /// <summary>Checks the parameters before any request is sent.</summary>
    protected override void BeginProcessing()
    {
        _connection = ConnectionArguments.Read(this);
        (_writesVerbose, _writesDebug) = (Writes("Verbose"), Writes("Debug"));
        WarnOfUnknownValues();
    }
}
