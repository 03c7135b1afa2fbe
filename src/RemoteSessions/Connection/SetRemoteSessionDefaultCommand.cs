using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Sets the connection that commands use if you don't specify one. What you omit stays as it is. Sends no request.
/// </summary>
[Cmdlet(VerbsCommon.Set, "RemoteSessionDefault", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "Set-RemoteSessionDefault.md")]
[OutputType(typeof(RemoteSessionDefault))]
public sealed class SetRemoteSessionDefaultCommand : AwsCmdlet
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

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var given = ScopeRules.Merge(Bound(Region, ProfileName, typed: true), Bound(Region, ProfileName, typed: false));
        if (given.Region is { } region && MisspeltRegion.ErrorOf(region) is { } error)
            ThrowTerminatingError(ErrorRecords.Create(error, region, CommandName));
        var options = ScopeRules.Merge(given with { Region = given.Region?.ToLowerInvariant() }, ConnectionDefaults.Current);
        var shown = new RemoteSessionDefault(options);
        if (!ShouldProcess(shown.ToString(), "Set the default connection"))
            return;
        ConnectionDefaults.Set(SessionState, options);
        WriteObject(shown);
    }
}
