using System.Management.Automation;
using System.Security;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Sets the connection that commands use if you don't specify one. What you omit stays as it is. Sends no request.
/// </summary>
[Cmdlet(VerbsCommon.Set, "RemoteSessionDefault", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "Set-RemoteSessionDefault.md")]
[OutputType(typeof(RemoteSessionDefault))]
public sealed class SetRemoteSessionDefaultCommand : PSCmdlet, IConnectionParameters
{
    /// <summary>The AWS region. Services that exist in one region only do not use it.</summary>
    [Parameter(Position = 0)]
    [ValidateNotEmpty]
    [ValidateRegion]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>The AWS profile. It takes the place of keys that were set before.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>Another address for the services than AWS's, such as that of the emulator.</summary>
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

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var arguments = ConnectionArguments.Read(this);
        var given = ScopeRules.Merge(
            arguments.Options(Region, ProfileName, typed: true), arguments.Options(Region, ProfileName, typed: false));
        if (given.Region is { } region && MisspeltRegion.ErrorOf(region) is { } error)
            ThrowTerminatingError(ErrorRecords.Create(error, region, MyInvocation.MyCommand.Name));
        var options = ScopeRules.Merge(given with { Region = given.Region?.ToLowerInvariant() }, ConnectionDefaults.Current);
        var shown = new RemoteSessionDefault(options);
        if (!ShouldProcess(VisibleText.Escape(shown.ToString()), "Set the default connection"))
            return;
        ConnectionDefaults.Set(SessionState, options);
        WriteObject(shown);
    }
}
