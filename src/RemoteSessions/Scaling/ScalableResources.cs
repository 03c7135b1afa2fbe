using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Identifies a fleet or pool from the resource ID or ARN in an object or row, and checks that the other columns of a row identify the same
/// fleet or pool.
/// </summary>
internal static class ScalableResources
{
    private const string PoolId = "PoolId";

    /// <summary>The columns that contain the name or ID of a fleet or pool.</summary>
    public static readonly string[] NameColumns = ["Name", "FleetName", PoolId, "PoolName"];

    /// <summary>
    /// Returns the service and the key (the fleet name or pool ID) that a resource ID or a schedule ARN contains. Returns null if the input
    /// contains neither a resource ID nor an ARN.
    /// </summary>
    public static (ScalableService Service, string Key)? In(ResourceReference reference) =>
        Of(reference[nameof(RemoteSessionSchedule.ResourceId)]) ?? Of(RemoteSessionSchedule.ResourceIn(ArnOf(reference)));

    /// <summary>
    /// Returns an error message if the resource ID, the ARN, or the pool ID in a row doesn't match the fleet or pool that was found for the
    /// row. Otherwise, the method returns null. For example, the user might have changed the name in the row but not the resource ID.
    /// </summary>
    public static string? Contradiction(ResourceReference reference, ScalableService service, CapacityResource found)
    {
        if (!reference.IsRow || Array.Find(NameColumns, name => reference[name] is not null) is not { } column)
            return null;
        var id = service.Scaling.ResourceId(found.Key);
        return Differing(nameof(RemoteSessionSchedule.ResourceId), id, cell => cell)
            ?? Differing(nameof(RemoteSessionSchedule.Arn), id, RemoteSessionSchedule.ResourceIn)
            ?? Differing(PoolId, found.Key, cell => cell);

        string? Differing(string other, string expected, Func<string, string?> valueIn) =>
            reference[other] is { } cell && valueIn(cell) is { } value
            && !string.Equals(value, expected, StringComparison.OrdinalIgnoreCase)
                ? CommandMessages.DifferentIds(column, reference[column]!, other, cell)
                : null;
    }

    /// <summary>Returns the ARN that the user's input contains, or null if the input doesn't contain an ARN.</summary>
    public static string? ArnOf(ResourceReference reference) => reference.Arn ?? reference[nameof(RemoteSessionSchedule.Arn)];

    private static (ScalableService Service, string Key)? Of(string? resourceId) => ScalableService.All
        .Select(service => service.Scaling.Key(resourceId) is { } key ? (service, key) : ((ScalableService, string)?)null)
        .FirstOrDefault(found => found is not null);
}
