using System.Management.Automation;
using System.Security;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>A cmdlet that calls AWS: the parameters that say where and as whom.</summary>
public abstract partial class AwsCmdlet : AsyncCmdlet, IConnectionParameters
{
    /// <summary>Another address for the service than AWS's, such as that of the emulator.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateEndpointUrl]
    public Uri? EndpointUrl { get; set; }

    /// <summary>An access key as user name and its secret as password, instead of a profile.</summary>
    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The session token that belongs to a temporary access key in -Credential.</summary>
    [Parameter]
    public SecureString? SessionToken { get; set; }

    /// <summary>Refuses what cannot be meant, before anything is sent.</summary>
    protected override void BeginProcessing()
    {
        _connection = ConnectionArguments.Read(this);
        WarnOfUnknownValues();
    }
}
