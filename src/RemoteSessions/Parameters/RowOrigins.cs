using System.Management.Automation;
using System.Runtime.CompilerServices;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Stores the origin (Region, profile, clock, and connection) of objects that aren't resources, such as the output of
/// Invoke-RemoteSessionApi. The origin is kept as long as the object exists, and isn't visible as a property.
/// </summary>
internal static class RowOrigins
{
    private static readonly ConditionalWeakTable<object, ResourceOrigin> Origins = [];

    public static void Add(object item, ResourceOrigin origin) => Origins.Add(Key(item), origin);

    /// <summary>
    /// Returns the origin of an object, or null if the origin isn't known or differs from the Region or profile that the object contains.
    /// </summary>
    /// <param name="item">The object.</param>
    /// <param name="region">The Region that the object contains, or null.</param>
    /// <param name="profileName">The profile name that the object contains, or null.</param>
    public static ResourceOrigin? Find(object item, string? region, string? profileName) =>
        Origins.TryGetValue(Key(item), out var origin) && (region ?? origin.Region) == origin.Region
            && (profileName ?? origin.ProfileName) == origin.ProfileName
            ? origin
            : null;

    private static object Key(object item) => item is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : item;
}
