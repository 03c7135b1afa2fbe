using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Lists AppStream 2.0 (WorkSpaces Applications) fleets: all fleets, fleets with specified names, or the fleets of a stack.
/// AWS: DescribeFleets. For the fleets of a stack, the command also calls ListAssociatedFleets. If the stack has no fleet, or if the input
/// is a name, a row, or a deserialized object, the command also calls DescribeStacks.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASFleet", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class GetASFleetCommand : AwsReadCmdlet
{
    private const string ByName = "Name";
    private const string ByStack = "Stack";

    private static readonly ResourceSelector Accepted = new(ASFleet.Identity, ASStack.Identity, ASSession.Identity);

    /// <summary>The names of the fleets. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The names of the stacks whose fleets are returned. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByStack)]
    [TextOnly(Or = typeof(ASStack))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] StackName { get; set; } = [];

    /// <summary>
    /// Stacks (to get the fleets that are registered with them), sessions (to get the fleets that they run on), fleets (to get their
    /// current state), rows of a CSV file, or names.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The states of the fleets to include, such as RUNNING.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>The types of the fleets to include: ALWAYS_ON, ON_DEMAND, or ELASTIC.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[]? FleetType { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByName)
        {
            foreach (var (names, arn) in Typed(AppStreamNames.Fleets.Named.Own, Name))
                Find(names, arn);
        }

        foreach (var (names, arn) in Typed(AppStreamNames.Stacks.Own, StackName))
            FindOfStacks(names!, arn);
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity == ASFleet.Identity)
                Find([.. reference.Keys], reference);
            else if (reference.Identity == ASStack.Identity)
                FindOfStack(reference.Key, reference);
            else if (TryColumn(reference, nameof(ASSession.FleetName), out var fleet))
                Find([fleet], reference);
        }
    }

    private void Find(string[]? patterns, ResourceReference? from)
    {
        if (AppStreamNames.ArePlain(patterns))
        {
            foreach (var name in patterns!.Distinct(StringComparer.Ordinal))
            {
                var names = new NameFilter([name], AppStreamKinds.Fleet);
                InEachScope<AppStreamClient>(
                    name,
                    client => EmitAllAsync(
                        client.ListFleetsAsync([NameFilter.Unescape(name)], Cancellation).OrNoneAsync(), fleet => names.Matches(fleet.Name)
                            && Wanted(from.Verify(fleet))),
                    from?.Input,
                    names);
            }
        }
        else
        {
            var names = new NameFilter(patterns, AppStreamKinds.Fleet);
            InEachScope<AppStreamClient>(
                null,
                client => EmitAllAsync(client.ListFleetsAsync(null, Cancellation), fleet => names.Matches(fleet.Name) && Wanted(fleet)),
                from?.Input,
                names);
        }
    }

    private void FindOfStacks(string[] names, ResourceReference? from)
    {
        foreach (var stack in names.Where(AppStreamNames.IsPlain).Distinct(StringComparer.Ordinal))
            FindOfStack(NameFilter.Unescape(stack), from);
        if (names.Where(name => !AppStreamNames.IsPlain(name)).ToArray() is not { Length: > 0 } patterns)
            return;
        var stacks = new NameFilter(patterns);
        InEachScope<AppStreamClient>(null, client => OfStacksAsync(client, stacks));
    }

    private async Task OfStacksAsync(AppStreamClient client, NameFilter stacks)
    {
        var fleets = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var stack in client.ListStacksAsync(null, Cancellation).ConfigureAwait(false))
        {
            if (stacks.Matches(stack.Name))
                fleets.UnionWith(
                    await client.ListFleetNamesAsync(stack.Name!, Cancellation).OrNoneAsync().ReadAllAsync().ConfigureAwait(false));
        }

        if (fleets.Count > 0)
            await EmitAllAsync(client.ListFleetsAsync([.. fleets], Cancellation), Wanted).ConfigureAwait(false);
    }

    private void FindOfStack(string stack, ResourceReference? from)
    {
        var stacks = new NameFilter([stack], AppStreamKinds.Stack);
        InEachScope<AppStreamClient>(stack, client => OfStackAsync(client, stack, from, stacks), from?.Input, stacks);
    }

    private async Task OfStackAsync(AppStreamClient client, string stack, ResourceReference? from, NameFilter stacks)
    {
        var names = await client.ListFleetNamesAsync(stack, Cancellation).OrNoneAsync().ReadAllAsync().ConfigureAwait(false);
        // If AWS lists no fleets, the stack either has no fleets or doesn't exist. DescribeStacks shows whether the stack exists.
        var exists = names.Count > 0;
        if (!exists || from?.Arn is not null)
            exists = await client.GetStackAsync(stack, Cancellation).OrNullAsync().ConfigureAwait(false) is { } seen
                && from.Verify(seen) is not null;
        if (exists)
            stacks.Found(stack);
        if (names.Count > 0)
            await EmitAllAsync(client.ListFleetsAsync(names, Cancellation), Wanted).ConfigureAwait(false);
    }

    private bool Wanted(ASFleet fleet) => Filters.In(State, fleet.State) && Filters.In(FleetType, fleet.FleetType);
}
