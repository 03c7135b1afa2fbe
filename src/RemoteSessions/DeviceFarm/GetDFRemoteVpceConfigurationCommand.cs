using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Lists the VPC endpoint configurations of the account, for -VpceConfigurationArn of New-DFRemoteSession.
/// AWS: ListVPCEConfigurations.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteVpceConfiguration", HelpUri = HelpPages.Folder + "Get-DFRemoteVpceConfiguration.md")]
[OutputType(typeof(DFRemoteVpceConfiguration))]
public sealed class GetDFRemoteVpceConfigurationCommand : DeviceFarmReadCmdlet
{
    /// <summary>Names of configurations, wildcards allowed.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VpceConfigurationCompleter))]
    public string[]? Name { get; set; }

    private protected override void ReadInput() => InEachPlace(null, async farm =>
    {
        var names = new NameFilter(Name);
        await EmitAllAsync(farm.ListVpceConfigurationsAsync(Cancellation), configuration => names.Matches(configuration.Name)).ConfigureAwait(false);
        names.ThrowIfMissing("VPC endpoint configuration");
    });
}
