using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>The base class of the commands that act on each combination of the specified fleets and stacks.</summary>
public abstract class FleetStackCmdlet : AwsTargetCmdlet
{
    private readonly Dictionary<(Scope Scope, string Names), IReadOnlyList<NamedTarget<ASStack>>> _stacks = [];

    private protected FleetStackCmdlet() => StackFleets = new StackFleets(this);

    /// <summary>Finds the fleets that are registered with stacks.</summary>
    private protected StackFleets StackFleets { get; }

    /// <summary>The name of the parameter set for fleet names.</summary>
    private protected const string ByName = "FleetName";

    /// <summary>The fleets: objects that Get-ASFleet returns, rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the fleets. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] FleetName { get; set; } = [];

    /// <summary>The names of the stacks. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [TextOnly(Or = typeof(ASStack))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] StackName { get; set; } = [];

    /// <inheritdoc/>
    private protected sealed override void ProcessInput()
    {
        var selector = ParameterSetName == ByName ? AppStreamNames.Fleets.Named.Own : AppStreamNames.Fleets.Selector;
        foreach (var same in Selected(selector, Inputs(FleetName, InputObject))
            .GroupBy(reference => ScopeOf(AwsService.AppStream, reference.Input)))
        {
            var fleets = Find(AppStreamNames.Fleets.Named, same.Key, same).ToList();
            var stacks = StacksIn(same.Key);
            if (fleets.Count > 0)
                WriteMissingHere(AppStreamKinds.Stack);
            foreach (var fleet in fleets)
            {
                foreach (var stack in stacks)
                    Act(fleet, stack);
            }
        }
    }

    /// <summary>Performs the command's action on an existing fleet and an existing stack.</summary>
    private protected abstract void Act(NamedTarget<ASFleet> fleet, NamedTarget<ASStack> stack);

    // The stacks are looked up only once for all fleets, so that a stack that doesn't exist causes only one error. If the user specified
    // several Regions, the stacks are looked up again for each input, because a later input might identify a fleet in a Region where the
    // stack doesn't exist.
    private IReadOnlyList<NamedTarget<ASStack>> StacksIn(Scope scope)
    {
        var key = (scope, string.Join('\n', StackName));
        if (SeveralRegions || !_stacks.TryGetValue(key, out var stacks))
            _stacks[key] = stacks = [.. Find(AppStreamNames.Stacks, scope, Selected(AppStreamNames.Stacks.Own, Texts(StackName)))];
        return stacks;
    }
}
