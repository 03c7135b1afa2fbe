using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists AppStream 2.0 (WorkSpaces Applications) stacks: all, some by name, or those that have a fleet.
/// AWS: DescribeStacks, ListAssociatedStacks; DescribeFleets for a fleet that has no stack, or that isn't a live object.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASStack", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-ASStack.md")]
[OutputType(typeof(ASStack))]
public sealed class GetASStackCommand : AppStreamReadCmdlet
{
    private const string ByName = "Name";
    private const string ByFleet = "Fleet";
    private const string ByObject = "InputObject";

    private static readonly ResourceSelector Accepted = new(ASStack.Identity, ASFleet.Identity, ASSession.Identity);

    /// <summary>Names of stacks, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Names of fleets: gives the stacks that they are registered with.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByFleet)]
    [TextOnly(Or = typeof(ASFleet))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] FleetName { get; set; } = [];

    /// <summary>
    /// Fleets, for the stacks that they are registered with; sessions, for the stacks that their users came through; stacks, for what they are
    /// now; or rows of a CSV file, or names.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByName)
            Find(Name, null);
        foreach (var fleet in FleetName)
            InEachPlace(fleet, client => OfFleetAsync(client, fleet, null));
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity == ASStack.Identity)
                Find([.. reference.Keys], reference);
            else if (reference.Identity == ASFleet.Identity)
                InEachPlace(reference.Key, client => OfFleetAsync(client, reference.Key, reference), reference.Input);
            else if (TryColumn(reference, nameof(ASSession.StackName), out var stack))
                Find([stack], reference);
        }
    }

    private void Find(string[]? names, ResourceReference? from)
    {
        if (AppStreamNames.ArePlain(names))
        {
            foreach (var name in names!)
                InEachPlace(name, client => EmitAllAsync(client.ListStacksAsync([name], Cancellation), stack => from.Verify(stack) is not null), from?.Input);
        }
        else
        {
            InEachPlace(null, client => FindAsync(client, names), from?.Input);
        }
    }

    private async Task FindAsync(AppStreamClient client, string[]? patterns)
    {
        var names = new NameFilter(patterns);
        await EmitAllAsync(client.ListStacksAsync(null, Cancellation), stack => names.Matches(stack.Name)).ConfigureAwait(false);
        names.ThrowIfMissing("AppStream stack");
    }

    private async Task OfFleetAsync(AppStreamClient client, string fleet, ResourceReference? from)
    {
        var names = await new AppStreamFleets(client).AttachedToAsync(fleet, Cancellation).ConfigureAwait(false);
        if (names.Count == 0 || from?.Arn is not null)
            from.Verify(await client.GetFleetAsync(fleet, Cancellation).ConfigureAwait(false));
        if (names.Count > 0)
            await EmitAllAsync(client.ListStacksAsync(names, Cancellation)).ConfigureAwait(false);
    }
}
