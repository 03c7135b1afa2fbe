using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Reports;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Determines the service, the scope, and the name of each specified fleet or pool.</summary>
internal static class ScalingScopes
{
    /// <summary>The resource kind for errors about a name that could belong to either a fleet or a pool.</summary>
    public static readonly ResourceKind Kind = new(CommandMessages.FleetOrPool, "Get-RemoteSessionScaling");

    /// <summary>
    /// The resource kind for the error that is written if a pattern matches only fleets and pools without a scalable target.
    /// </summary>
    public static readonly ResourceKind Scaled = new(CommandMessages.ScaledFleetOrPool, "Get-RemoteSessionScaling")
    { NotFoundId = _ => ServiceErrorTypes.ObjectNotFound };

    /// <summary>
    /// The resource kind for the error that is written if a pattern matches only fleets and pools without the specified policy.
    /// </summary>
    public static readonly ResourceKind Policy = new(CommandMessages.ScalingPolicy, "Get-RemoteSessionScaling")
    { NotFoundId = _ => ServiceErrorTypes.ObjectNotFound };

    /// <summary>The types of objects that identify a fleet or pool.</summary>
    public static readonly ResourceIdentity[] Types =
    [
        RemoteSessionScaling.Identity, RemoteSessionCapacity.Identity, .. ScalableService.All.Select(service => service.Identity),
    ];

    /// <summary>
    /// Accepts fleets, pools, scaling activities, and rows that describe any of these resources. Commands that don't make changes use this
    /// selector.
    /// </summary>
    public static readonly ResourceSelector Readable = new([.. Types, RemoteSessionScalingActivity.Identity]);

    /// <summary>Accepts fleets, pools, and rows that describe fleets or pools. Commands that make changes use this selector.</summary>
    public static readonly ResourceSelector Changeable = new(Types);

    /// <summary>
    /// Returns the services that the referenced resource can belong to: one service, or all services if only the name of the resource is
    /// known. The list is empty if the resource belongs to a service that has neither fleets nor pools.
    /// </summary>
    public static IReadOnlyList<ScalableService> ServicesOf(ResourceReference reference) =>
        ScalableService.All.FirstOrDefault(service => service.Identity == reference.Identity) is { } own ? [own]
        : reference[nameof(RemoteSessionScaling.Service)] is { } name ? ScalableService.Named([name])
        : ScalableResources.In(reference) is var (service, _) ? [service]
        : ScalableService.All;

    /// <summary>Returns the error message for an object or a row that specifies a service without fleets or pools.</summary>
    public static string NoCapacity(ResourceReference reference) => CommandMessages.NoCapacity(
        reference[nameof(RemoteSessionScaling.Service)], ScalableService.All.Select(service => service.Kind.Name));

    /// <summary>Returns the scopes in which names are looked up: one for each combination of a service, a Region, and a profile.</summary>
    /// <param name="services">The services.</param>
    /// <param name="names">The names, or null for all fleets and pools.</param>
    /// <param name="regions">The Regions and patterns, or null for the default Region.</param>
    /// <param name="profiles">The profiles, or null for the default profile.</param>
    /// <param name="scopeOf">Returns the scope for a service, a Region, and a profile.</param>
    public static IReadOnlyList<ScalingScope> Resolve(
        IReadOnlyList<ScalableService> services, string[]? names, string[]? regions, string[]? profiles,
        Func<AwsService, string?, string?, Scope> scopeOf)
    {
        var found = new NameFilter(names, services is [var only] ? only.ResourceKind : Kind);
        return
        [
            .. from scope in SessionScopes.Resolve(services.Select(service => service.Kind), regions, profiles, scopeOf)
               select new ScalingScope(
                   services.First(service => service.Kind == scope.Kind), scope.Scope, names, found,
                   names is [var one] ? one : scope.Label),
        ];
    }
}
