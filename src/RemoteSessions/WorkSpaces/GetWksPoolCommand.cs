using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Lists WorkSpaces pools: all, or some by name, by id, or by their directory.
/// AWS: DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksPool", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class GetWksPoolCommand : AwsReadCmdlet
{
    private const string ByName = "Name";

    private static readonly ResourceSelector Accepted = new(WksPool.Identity, WksPoolSession.Identity, WksDirectory.Identity);

    /// <summary>
    /// Directories, for the pools in them; sessions, for the pools that they are in; pools, for what they are now; or rows of a CSV file,
    /// names or ids.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The pools: names with wildcards, ids (wspool-...), or the id of a directory for all pools in it.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only pools in one of these states, such as RUNNING.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Only pools with this running mode: AUTO_STOP or ALWAYS_ON.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? RunningMode { get; set; }

    private protected override void ReadInput()
    {
        foreach (var (names, arn) in ParameterSetName == ByName ? Typed(WorkSpacesNames.Pools.Named.Own, Name) : [])
            Find(names, arn);
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity != WksPoolSession.Identity)
                Find([.. reference.Patterns], reference);
            else if (TryColumn(
                reference, reference[nameof(WksPoolSession.PoolId)] is null
                    ? nameof(WksPoolSession.PoolName)
                    : nameof(WksPoolSession.PoolId), out var pool))
                Find([pool], reference);
        }
    }

    private void Find(string[]? names, ResourceReference? from)
    {
        var found = new NameFilter(names, WorkSpacesKinds.Pool);
        InEachScope<WorkSpacesClient>(
            names is [var only] ? only : null,
            client => EmitAllAsync(
                CapacityNames.ReadAsync(new WorkSpacesPools(client), WorkSpacesNames.Pools, names, found, Cancellation), pool => Wanted(
                    from.Verify(pool))),
            from?.Input,
            found);
    }

    private bool Wanted(WksPool pool) => Filters.In(State, pool.State) && Filters.In(RunningMode, pool.RunningMode);
}
