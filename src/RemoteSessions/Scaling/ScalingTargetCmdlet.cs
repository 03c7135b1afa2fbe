using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Scaling;

/// <summary>The base class of the commands that change the scaling of fleets and pools or remove their schedules.</summary>
public abstract class ScalingTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for names.</summary>
    private protected const string ByName = "Name";

    private readonly ScalingTargets _targets;

    private protected ScalingTargetCmdlet() => _targets = new ScalingTargets(this);

    /// <summary>Specifies the names of fleets and pools. Wildcards are permitted.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName)]
    [Alias("FleetName", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ScalableNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>
    /// Specifies fleets and pools as objects from Get-ASFleet, Get-WksPool, and Get-RemoteSessionScaling, or as rows of a CSV file. Names
    /// are also accepted.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Specifies the services that the names belong to: AppStream for fleets, and WorkSpaces for pools.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ValidateNotEmpty]
    [ValidateOffered(typeof(ScalableServiceCompleter))]
    [ArgumentCompleter(typeof(ScalableServiceCompleter))]
    public string[]? Service { get; set; }

    /// <summary>The types of objects and rows that the command accepts.</summary>
    private protected virtual ResourceSelector Accepted => ScalingScopes.Changeable;

    /// <summary>Returns the resource references in the current pipeline record: objects, rows, and names.</summary>
    private protected List<ResourceReference> References() => [.. Selected(Accepted, Inputs(Name, InputObject))];

    /// <summary>
    /// Returns the fleets and pools that the references identify, with their Application Auto Scaling registrations. A separate error is
    /// written for each fleet or pool that doesn't exist.
    /// </summary>
    private protected List<ScalingTarget> Find(IEnumerable<ResourceReference> references) =>
        _targets.Find(references, ScalableService.Named(Service), FindsDeleted);

    /// <summary>Indicates whether the command also finds deleted fleets and pools that are still registered for scaling.</summary>
    private protected virtual bool FindsDeleted => true;

    /// <summary>Returns a function that creates the client.</summary>
    private protected static Func<ScalingClient> ConnectTo(ScalingTarget target) => Connect<ScalingClient>(target.Scope);
}
