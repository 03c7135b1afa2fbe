using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Lists the VPC endpoint configurations of the account. To use a configuration in a session, use the -VpceConfigurationArn parameter of
/// New-DFRemoteSession.
/// AWS: ListVPCEConfigurations.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteVpceConfiguration", DefaultParameterSetName = ByName,
    HelpUri = HelpPages.Folder + "Get-DFRemoteVpceConfiguration.md")]
[OutputType(typeof(DFRemoteVpceConfiguration))]
public sealed class GetDFRemoteVpceConfigurationCommand : AwsReadCmdlet
{
    private const string ByName = "Name";

    private static readonly ResourceSelector Accepted = new(DFRemoteVpceConfiguration.Identity);

    /// <summary>Configurations (to get their current state), rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the configurations. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(VpceConfigurationCompleter))]
    public string[]? Name { get; set; }

    private protected override void ReadInput()
    {
        foreach (var (names, arn) in ParameterSetName == ByName ? Typed(Accepted, Name) : [])
        {
            if (arn is null)
                Find(names, null);
            else
                Find(arn);
        }

        foreach (var reference in Selected(Accepted, InputObject))
            Find(reference);
    }

    private void Find(ResourceReference reference)
    {
        if (!reference.HasArn)
            Find([.. reference.Keys], reference.Input);
        foreach (var arn in reference.HasArn ? reference.Keys : [])
            ReadByArn<DeviceFarmClient>(DeviceFarmKinds.VpceConfiguration, arn, farm => ReadAsync(farm, arn), reference.Input);
    }

    private void Find(string[]? patterns, AwsResource? from)
    {
        var names = new NameFilter(patterns, DeviceFarmKinds.VpceConfiguration);
        InEachScope<DeviceFarmClient>(
            null,
            farm => EmitAllAsync(farm.ListVpceConfigurationsAsync(Cancellation), configuration => names.Matches(configuration.Name)),
            from,
            names);
    }

    private async Task ReadAsync(DeviceFarmClient farm, string arn) => await EmitAsync(
        await farm.ListVpceConfigurationsAsync(Cancellation).FindAsync(configuration => configuration.Arn == arn).ConfigureAwait(false)
            ?? throw DeviceFarmKinds.VpceConfiguration.NotFound(arn)).ConfigureAwait(false);
}
