using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.WorkSpaces;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.Scaling;

/// <summary>The fleets or pools of one service. Application Auto Scaling can change the size of these resources.</summary>
/// <param name="kind">The kind of the sessions on the fleets or pools.</param>
/// <param name="resourceKind">The kind of resource, as shown in error messages.</param>
internal abstract class ScalableService(SessionKind kind, ResourceKind resourceKind)
{
    /// <summary>All services whose fleets or pools Application Auto Scaling can scale.</summary>
    public static IReadOnlyList<ScalableService> All { get; } =
    [
        new ScalableService<ASFleet>(AppStreamSessionKind.Instance, AppStreamNames.Fleets),
        new ScalableService<WksPool>(PoolSessionKind.Instance, WorkSpacesNames.Pools),
    ];

    /// <summary>
    /// The kind of the sessions on these resources. The name of the session kind is a valid value of the -Service parameter.
    /// </summary>
    public SessionKind Kind => kind;

    /// <summary>Describes how Application Auto Scaling identifies these resources.</summary>
    public ScalableKind Scaling => kind.Scaling!;

    /// <summary>The properties that identify the service's fleets or pools.</summary>
    public ResourceIdentity Identity => kind.Capacity!.Identity;

    /// <summary>The kind of resource, as shown in error messages.</summary>
    public ResourceKind ResourceKind => resourceKind;

    /// <summary>Returns the services with the specified names, or all services if no names are specified.</summary>
    public static IReadOnlyList<ScalableService> Named(IReadOnlyCollection<string>? names) => names is not { Count: > 0 }
        ? All
        : [.. All.Where(service => names.Contains(service.Kind.Name, StringComparer.OrdinalIgnoreCase))];

    /// <summary>
    /// Returns whether service calls accept the specified text as the identifier of a fleet or pool. Service calls identify a pool by its
    /// ID, and not by its name.
    /// </summary>
    public abstract bool IsKey(string name);

    /// <summary>Returns the resources that have one of the specified names, or all resources if no names are specified.</summary>
    /// <param name="scope">The account and Region.</param>
    /// <param name="names">The identifiers or the name patterns, or null for all resources.</param>
    /// <param name="found">Records which of the names exist.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public abstract IAsyncEnumerable<CapacityResource> FindAsync(
        Scope scope, IReadOnlyCollection<string>? names, NameFilter found, CancellationToken cancellationToken);

    /// <summary>
    /// Looks up the resources that a command acts on. A separate error is written for each resource that doesn't exist and for each pattern
    /// without matches.
    /// </summary>
    public abstract IEnumerable<ScalingTarget> Find(AwsTargetCmdlet cmdlet, Scope scope, IEnumerable<ResourceReference> references);
}
