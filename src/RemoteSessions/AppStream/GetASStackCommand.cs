using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists AppStream 2.0 (WorkSpaces Applications) stacks: all, some by name, or those that have a fleet.
/// AWS: DescribeStacks, ListAssociatedStacks.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASStack", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-ASStack.md")]
[OutputType(typeof(ASStack))]
public sealed class GetASStackCommand : AppStreamReadCmdlet
{
    private const string ByName = "Name";
    private const string ByFleet = "Fleet";
    private const string ByObject = "InputObject";

    /// <summary>Names of stacks, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [FromProperty("StackName", "Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Names of fleets: gives the stacks that they are registered with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByFleet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] FleetName { get; set; } = [];

    /// <summary>Fleets, as Get-ASFleet gives them: gives the stacks that they are registered with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ValidateNotNull]
    public ASFleet? InputObject { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName != ByName)
        {
            foreach (var fleet in InputObject?.Name is { } name ? [name] : FleetName)
                InEachPlace(fleet, client => OfFleetAsync(client, fleet));
        }
        else if (AppStreamNames.ArePlain(Name))
        {
            foreach (var name in Name!)
                InEachPlace(name, client => EmitAllAsync(client.ListStacksAsync([name], Cancellation)));
        }
        else
        {
            InEachPlace(null, FindAsync);
        }
    }

    private async Task FindAsync(AppStreamClient client)
    {
        var names = new NameFilter(Name);
        await EmitAllAsync(client.ListStacksAsync(null, Cancellation), stack => names.Matches(stack.Name)).ConfigureAwait(false);
        names.ThrowIfMissing("AppStream stack");
    }

    private async Task OfFleetAsync(AppStreamClient client, string fleet)
    {
        var names = await new AppStreamFleets(client).AttachedToAsync(fleet, Cancellation).ConfigureAwait(false);
        if (names.Count > 0)
            await EmitAllAsync(client.ListStacksAsync(names, Cancellation)).ConfigureAwait(false);
        else
            await client.GetFleetAsync(fleet, Cancellation).ConfigureAwait(false);
    }
}
