using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Capacity;

/// <summary>The places and names that parameters, or objects, stand for.</summary>
internal static class CapacityPlaces
{
    /// <summary>What the names of this command are of.</summary>
    public static readonly ResourceKind Kind = new("Fleet or pool", "Measure-RemoteSessionCapacity");

    /// <summary>The services that have capacity of one's own to run. The devices of Device Farm are AWS's, and run for everybody.</summary>
    public static readonly string[] Services = [SessionServices.AppStream, SessionServices.WorkSpaces];

    public static IEnumerable<CapacityPlace> Of(string[]? services, string[]? regions, string[]? profiles, NameFilter names) =>
        SessionPlaces.Of(services ?? Services, regions, profiles).Select(place => new CapacityPlace(place, names));

    /// <summary>Fleets, pools and rows of this command, each where it came from. A name alone may be that of a fleet or of a pool.</summary>
    public static IEnumerable<CapacityPlace> Of(IEnumerable<ResourceReference> references, Func<AwsResource, IEnumerable<Scope>> scopesOf) =>
        from reference in references
        group reference by (Service: ServiceOf(reference), Scope: Scope.From(reference.Input)) into list
        let names = new NameFilter([.. list.SelectMany(reference => reference.Patterns).Distinct(StringComparer.Ordinal)], Kind)
        from service in list.Key.Service is { } one ? [one] : Services
        from scope in scopesOf(list.First().Input)
        select new CapacityPlace(new SessionPlace(service, scope.Connection.Region, scope.ProfileName) { Scope = scope }, names) { Given = [.. list] };

    /// <summary>The service that has the fleet or pool, or null where only a name is known.</summary>
    public static string? ServiceOf(ResourceReference reference) => reference.Identity.Service ?? reference[nameof(RemoteSessionCapacity.Service)];

    /// <summary>Whether the service has capacity to measure.</summary>
    public static bool IsMeasurable(string? service) => service is null || Services.Contains(service);
}
