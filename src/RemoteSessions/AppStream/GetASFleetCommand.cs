using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists AppStream 2.0 (WorkSpaces Applications) fleets: all, some by name, or those of a stack.
/// AWS: DescribeFleets, ListAssociatedFleets; DescribeStacks for a stack that has no fleet, or that isn't a live object.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASFleet", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class GetASFleetCommand : AppStreamReadCmdlet
{
    private const string ByName = "Name";
    private const string ByStack = "Stack";
    private const string ByObject = "InputObject";

    private static readonly ResourceSelector Accepted = new(ASFleet.Identity, ASStack.Identity, ASSession.Identity);

    /// <summary>Names of fleets, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Names of stacks: gives the fleets that are registered with them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByStack)]
    [TextOnly(Or = typeof(ASStack))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] StackName { get; set; } = [];

    /// <summary>
    /// Stacks, for the fleets that are registered with them; sessions, for the fleets that they run on; fleets, for what they are now; or rows
    /// of a CSV file, or names.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Only fleets in one of these states, such as RUNNING.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Only fleets of these types: ALWAYS_ON, ON_DEMAND, ELASTIC.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[]? FleetType { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByName)
            Find(Name, null);
        foreach (var stack in StackName)
            InEachPlace(stack, client => OfStackAsync(client, stack, null));
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity == ASFleet.Identity)
                Find([.. reference.Keys], reference);
            else if (reference.Identity == ASStack.Identity)
                InEachPlace(reference.Key, client => OfStackAsync(client, reference.Key, reference), reference.Input);
            else if (TryColumn(reference, nameof(ASSession.FleetName), out var fleet))
                Find([fleet], reference);
        }
    }

    private void Find(string[]? names, ResourceReference? from)
    {
        if (AppStreamNames.ArePlain(names))
        {
            foreach (var name in names!)
                InEachPlace(name, client => EmitAllAsync(client.ListFleetsAsync([name], Cancellation), fleet => Wanted(from.Verify(fleet))), from?.Input);
        }
        else
        {
            InEachPlace(null, client => FindAsync(client, names), from?.Input);
        }
    }

    private async Task FindAsync(AppStreamClient client, string[]? patterns)
    {
        var names = new NameFilter(patterns);
        await EmitAllAsync(client.ListFleetsAsync(null, Cancellation), fleet => names.Matches(fleet.Name) && Wanted(fleet)).ConfigureAwait(false);
        names.ThrowIfMissing("AppStream fleet");
    }

    private async Task OfStackAsync(AppStreamClient client, string stack, ResourceReference? from)
    {
        var names = await client.ListFleetNamesAsync(stack, Cancellation).ReadAllAsync().ConfigureAwait(false);
        if (names.Count == 0 || from?.Arn is not null)
            from.Verify(await client.GetStackAsync(stack, Cancellation).ConfigureAwait(false));
        if (names.Count > 0)
            await EmitAllAsync(client.ListFleetsAsync(names, Cancellation), Wanted).ConfigureAwait(false);
    }

    private bool Wanted(ASFleet fleet) => Filters.In(State, fleet.State) && Filters.In(FleetType, fleet.FleetType);
}
