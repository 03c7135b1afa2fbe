using RemoteSessions.Abstractions;
using RemoteSessions.Api;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Recognizes a misspelled Region code without sending a request. A Region code contains a direction, such as "east". The class compares
/// the direction in the specified Region code with the known directions. The code of a Region that is newer than this module contains a
/// known direction and a new number or prefix, so the class doesn't mistake this code for a misspelled one.
/// </summary>
internal static class MisspeltRegion
{
    // A name counts as similar if one letter is missing, added, or wrong, or if two letters are swapped.
    private const int FewLetters = 2;

    private static readonly string[] Directions = [
        "north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest",
    ];

    /// <summary>Returns the error for a misspelled Region, or null if the Region doesn't appear to be misspelled.</summary>
    public static AwsServiceException? ErrorOf(string region)
    {
        var direction = region.Split('-')[^2];
        if (Directions.Min(known => EditDistance.Between(known, direction)) is 0 or > FewLetters)
            return null;
        var meant = ModuleAssemblies.Transports.RegionNames().MinBy(known => EditDistance.Between(known, region));
        return new AwsServiceException(
            new ServiceError(ErrorIds.InvalidRegion, CommandMessages.MisspelledRegion(region, meant)));
    }
}
