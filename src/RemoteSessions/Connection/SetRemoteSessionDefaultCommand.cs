using System.Management.Automation;
using System.Security;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Sets the connection that commands use by default. Settings that you omit aren't changed. The command doesn't send a request.
/// </summary>
[Cmdlet(VerbsCommon.Set, "RemoteSessionDefault", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "Set-RemoteSessionDefault.md")]
[OutputType(typeof(RemoteSessionDefault))]
public sealed class SetRemoteSessionDefaultCommand : PSCmdlet, IConnectionParameters
{
    /// <summary>Specifies the AWS Region. This Region isn't used for services that are available in only one Region.</summary>
    [Parameter(Position = 0)]
    [ValidateNotEmpty]
    [ValidateRegion]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>Specifies the AWS profile. The profile replaces an access key that was set earlier.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>Specifies the address to call instead of the AWS endpoints, such as the address of the emulator.</summary>
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
        if (!ShouldProcess(VisibleText.Escape(shown.ToString()), CommandMessages.SetDefault))
            return;
        ConnectionDefaults.Set(SessionState, options);
        WriteObject(shown);
    }
}
