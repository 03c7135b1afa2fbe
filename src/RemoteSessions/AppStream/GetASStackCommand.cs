using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Lists AppStream 2.0 (WorkSpaces Applications) stacks: all stacks, stacks with specified names, or the stacks of a fleet.
/// AWS: DescribeStacks. For the stacks of a fleet, the command also calls ListAssociatedStacks. If the fleet has no stack, or if the input
/// is a name, a row, or a deserialized object, the command also calls DescribeFleets.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASStack", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-ASStack.md")]
[OutputType(typeof(ASStack))]
public sealed class GetASStackCommand : AwsReadCmdlet
{
    private const string ByName = "Name";
    private const string ByFleet = "Fleet";

    private static readonly ResourceSelector Accepted = new(ASStack.Identity, ASFleet.Identity, ASSession.Identity);

    /// <summary>The names of the stacks. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The names of the fleets whose stacks are returned. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByFleet)]
    [TextOnly(Or = typeof(ASFleet))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] FleetName { get; set; } = [];

    /// <summary>
    /// Fleets (to get the stacks that they are registered with), sessions (to get the stacks that their users connected through), stacks
    /// (to get their current state), rows of a CSV file, or names.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByName)
        {
            foreach (var (names, arn) in Typed(AppStreamNames.Stacks.Own, Name))
                Find(names, arn);
        }

        foreach (var (names, arn) in Typed(AppStreamNames.Fleets.Named.Own, FleetName))
            FindOfFleets(names!, arn);
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity == ASStack.Identity)
                Find([.. reference.Keys], reference);
            else if (reference.Identity == ASFleet.Identity)
                FindOfFleet(reference.Key, reference);
            else if (TryColumn(reference, nameof(ASSession.StackName), out var stack))
                Find([stack], reference);
        }
    }

    private void Find(string[]? patterns, ResourceReference? from)
    {
        if (AppStreamNames.ArePlain(patterns))
        {
            foreach (var name in patterns!.Distinct(StringComparer.Ordinal))
            {
                var names = new NameFilter([name], AppStreamKinds.Stack);
                InEachScope<AppStreamClient>(
                    name,
                    client => EmitAllAsync(
                        client.ListStacksAsync([NameFilter.Unescape(name)], Cancellation).OrNoneAsync(), stack => names.Matches(stack.Name)
                            && from.Verify(stack) is not null),
                    from?.Input,
                    names);
            }
        }
        else
        {
            var names = new NameFilter(patterns, AppStreamKinds.Stack);
            InEachScope<AppStreamClient>(
                null,
                client => EmitAllAsync(client.ListStacksAsync(null, Cancellation), stack => names.Matches(stack.Name)),
                from?.Input,
                names);
        }
    }

    private void FindOfFleets(string[] names, ResourceReference? from)
    {
        foreach (var fleet in names.Where(AppStreamNames.IsPlain).Distinct(StringComparer.Ordinal))
            FindOfFleet(NameFilter.Unescape(fleet), from);
        if (names.Where(name => !AppStreamNames.IsPlain(name)).ToArray() is not { Length: > 0 } patterns)
            return;
        var fleets = new NameFilter(patterns);
        InEachScope<AppStreamClient>(null, client => OfFleetsAsync(client, fleets));
    }

    private async Task OfFleetsAsync(AppStreamClient client, NameFilter fleets)
    {
        var stacks = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var fleet in client.ListFleetsAsync(null, Cancellation).ConfigureAwait(false))
        {
            if (fleets.Matches(fleet.Name))
                stacks.UnionWith(
                    await client.ListStackNamesAsync(fleet.Name!, Cancellation).OrNoneAsync().ReadAllAsync().ConfigureAwait(false));
        }

        if (stacks.Count > 0)
            await EmitAllAsync(client.ListStacksAsync([.. stacks], Cancellation)).ConfigureAwait(false);
    }

    private void FindOfFleet(string fleet, ResourceReference? from)
    {
        var fleets = new NameFilter([fleet], AppStreamKinds.Fleet);
        InEachScope<AppStreamClient>(fleet, client => OfFleetAsync(client, fleet, from, fleets), from?.Input, fleets);
    }

    private async Task OfFleetAsync(AppStreamClient client, string fleet, ResourceReference? from, NameFilter fleets)
    {
        var names = await client.ListStackNamesAsync(fleet, Cancellation).OrNoneAsync().ReadAllAsync().ConfigureAwait(false);
        // If AWS lists no stacks, the fleet either has no stacks or doesn't exist. DescribeFleets shows whether the fleet exists.
        var exists = names.Count > 0;
        if (!exists || from?.Arn is not null)
            exists = await client.GetFleetAsync(fleet, Cancellation).OrNullAsync().ConfigureAwait(false) is { } seen
                && from.Verify(seen) is not null;
        if (exists)
            fleets.Found(fleet);
        if (names.Count > 0)
            await EmitAllAsync(client.ListStacksAsync(names, Cancellation)).ConfigureAwait(false);
    }
}
