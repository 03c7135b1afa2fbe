using RemoteSessions.Abstractions;
using RemoteSessions.Api;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Recognizes a misspelled Region code without sending a request. A Region code contains a direction, such as "east". The class compares
/// the direction in the specified Region code with the known directions. If AWS adds a Region, the prefix or the number in the Region code
/// can be new, but the direction is one of the known directions. Therefore, the code of the new Region doesn't count as misspelled.
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
