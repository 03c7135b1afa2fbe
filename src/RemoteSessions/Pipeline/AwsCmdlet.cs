using System.Management.Automation;
using System.Security;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// A command that calls AWS, for several things at once: the parameters that say where, with which credentials, and how many.
/// </summary>
public abstract partial class AwsCmdlet : PSCmdlet, IConnectionParameters
{
    /// <summary>The parameter set in which objects or rows are given, with the parameter of that name.</summary>
    internal const string ByObject = "InputObject";

    /// <summary>How many calls may be under way at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

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
