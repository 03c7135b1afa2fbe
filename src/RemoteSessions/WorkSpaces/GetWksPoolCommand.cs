using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Lists all WorkSpaces pools, the pools with the specified names or IDs, or the pools in the specified directories.
/// AWS: DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksPool", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class GetWksPoolCommand : AwsReadCmdlet
{
    private const string ByName = "Name";

    private static readonly ResourceSelector Accepted = new(WksPool.Identity, WksPoolSession.Identity, WksDirectory.Identity);

    /// <summary>
    /// Directories (to get the pools in them), sessions (to get the pools that they run in), pools (to get their current state), rows of
    /// a CSV file, names, or IDs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>
    /// The names (wildcards are supported) or IDs (wspool-...) of the pools, or the IDs of directories to get all pools in these
    /// directories.
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The states of the pools to include, such as RUNNING.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>The running modes of the pools to include: AUTO_STOP or ALWAYS_ON.</summary>
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
