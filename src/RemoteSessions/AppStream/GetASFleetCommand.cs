using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists AppStream 2.0 (WorkSpaces Applications) fleets: all, some by name, or those of a stack.
/// AWS: DescribeFleets, ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASFleet", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class GetASFleetCommand : AppStreamReadCmdlet
{
    private const string ByName = "Name";
    private const string ByStack = "Stack";
    private const string ByObject = "InputObject";

    /// <summary>Names of fleets, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [FromProperty("FleetName", "Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Names of stacks: gives the fleets that are registered with them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByStack)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] StackName { get; set; } = [];

    /// <summary>Stacks, as Get-ASStack gives them: gives the fleets that are registered with them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ValidateNotNull]
    public ASStack? InputObject { get; set; }

    /// <summary>Only fleets in one of these states, such as RUNNING.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FleetStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Only fleets of these types: ALWAYS_ON, ON_DEMAND, ELASTIC.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[]? FleetType { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName != ByName)
        {
            foreach (var stack in InputObject?.Name is { } name ? [name] : StackName)
                InEachPlace(stack, client => OfStackAsync(client, stack));
        }
        else if (AppStreamNames.ArePlain(Name))
        {
            foreach (var name in Name!)
                InEachPlace(name, client => EmitAllAsync(client.ListFleetsAsync([name], Cancellation), Wanted));
        }
        else
        {
            InEachPlace(null, FindAsync);
        }
    }

    private async Task FindAsync(AppStreamClient client)
    {
        var names = new NameFilter(Name);
        await EmitAllAsync(client.ListFleetsAsync(null, Cancellation), fleet => names.Matches(fleet.Name) && Wanted(fleet)).ConfigureAwait(false);
        names.ThrowIfMissing("AppStream fleet");
    }

    private async Task OfStackAsync(AppStreamClient client, string stack)
    {
        var names = await client.ListFleetNamesAsync(stack, Cancellation).ReadAllAsync().ConfigureAwait(false);
        if (names.Count > 0)
            await EmitAllAsync(client.ListFleetsAsync(names, Cancellation), Wanted).ConfigureAwait(false);
        else
            await client.GetStackAsync(stack, Cancellation).ConfigureAwait(false);
    }

    private bool Wanted(ASFleet fleet) => Filters.In(State, fleet.State) && Filters.In(FleetType, fleet.FleetType);
}
