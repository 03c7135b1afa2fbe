using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Cmdlets;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Sessions;

/// <summary>Where to measure, and which fleets or pools there.</summary>
internal sealed record CapacityPlace(SessionPlace Place, NameFilter Names);

/// <summary>The places and names that parameters, or objects, stand for.</summary>
internal static class CapacityPlaces
{
    /// <summary>The services that have capacity of one's own to run. The devices of Device Farm are AWS's, and run for everybody.</summary>
    private static readonly string[] Services = [SessionServices.AppStream, SessionServices.WorkSpaces];

    public static IEnumerable<CapacityPlace> Of(string[]? services, string[]? regions, string[]? profiles, NameFilter names) =>
        SessionPlaces.Of(services ?? Services, regions, profiles).Select(place => new CapacityPlace(place, names));

    /// <summary>Fleets, pools and rows of this command, each where it came from.</summary>
    public static IEnumerable<CapacityPlace> Of(IEnumerable<AwsResource> resources) => resources
        .GroupBy(PlaceOf, NameOf)
        .Select(place => new CapacityPlace(place.Key, new NameFilter([.. place.Distinct(StringComparer.Ordinal).Select(WildcardPattern.Escape)])));

    public static bool IsMeasurable(AwsResource resource) => resource is CapacityResource or RemoteSessionCapacity;

    private static SessionPlace PlaceOf(AwsResource resource) => new(
        resource is RemoteSessionCapacity row ? row.Service : resource is ASFleet ? SessionServices.AppStream : SessionServices.WorkSpaces,
        resource.Region,
        resource.ProfileName);

    private static string NameOf(AwsResource resource) => resource is CapacityResource known ? known.Label : $"{resource}";
}
