using RemoteSessions.Abstractions;
using RemoteSessions.Api;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Recognizes a misspelt Region without a request, by the direction in its code. A Region that is newer than this module has a new number
/// or a new first part, so it isn't mistaken for a misspelt one.
/// </summary>
internal static class MisspeltRegion
{
    // One letter that is missing, added, or wrong, or two that changed places.
    private const int FewLetters = 2;

    private static readonly string[] Directions = [
        "north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest",
    ];

    /// <summary>The error for a Region that is misspelt, or null.</summary>
    public static AwsServiceException? ErrorOf(string region)
    {
        var direction = region.Split('-')[^2];
        if (Directions.Min(known => EditDistance.Between(known, direction)) is 0 or > FewLetters)
            return null;
        var meant = ModuleAssemblies.Transports.RegionNames().MinBy(known => EditDistance.Between(known, region));
        return new AwsServiceException(
            new ServiceError(ErrorIds.InvalidRegion, $"'{region}' isn't an AWS Region. Did you mean {meant}? Correct -Region."));
    }
}
