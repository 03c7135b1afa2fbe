using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.Defaults;

/// <summary>
/// Sets the connection that commands of this runspace use where they name none. What is not named stays. Calls nothing.
/// </summary>
[Cmdlet(VerbsCommon.Set, "RemoteSessionDefault", HelpUri = HelpPages.Folder + "Set-RemoteSessionDefault.md")]
[OutputType(typeof(RemoteSessionDefault))]
public sealed class SetRemoteSessionDefaultCommand : AwsCmdlet
{
    /// <summary>The AWS region. Services that exist in one region only do not use it.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ValidateRegion]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>The AWS profile. It takes the place of keys that were set before.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string? ProfileName { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        ConnectionDefaults.Current = Connection(Region, ProfileName);
        WriteObject(new RemoteSessionDefault(ConnectionDefaults.Current));
    }
}
