using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Finds the fleets, pools, and schedules that objects and rows identify.</summary>
internal static class ScheduleReferences
{
    private static readonly string[] OwnerColumns = ["Name", "FleetName", "PoolId", "PoolName"];

    /// <summary>The resource kind for error messages.</summary>
    public static readonly ResourceKind Kind = new(RemoteSessionSchedule.Identity.Kind, "Get-RemoteSessionSchedule");

    /// <summary>Accepts schedules, fleets, and pools.</summary>
    public static readonly ResourceSelector Accepted = new([.. ScalingScopes.Types, RemoteSessionSchedule.Identity])
    { Settings = [nameof(ScheduleSettings.ScheduleName)] };

    /// <summary>Accepts only schedules, and rows that describe schedules.</summary>
    public static readonly ResourceSelector Own = new(RemoteSessionSchedule.Identity);

    /// <summary>
    /// Returns a reference to the fleet or pool that an input identifies, or null if the input is for a schedule and doesn't specify a
    /// fleet or pool.
    /// </summary>
    public static ResourceReference? OwnerOf(ResourceReference reference)
    {
        if (reference.Identity != RemoteSessionSchedule.Identity)
            return reference;
        var name = IdentifiedBy(reference)?.Key
            ?? OwnerColumns.Select(column => reference[column]).FirstOrDefault(name => name is not null);
        return name is null ? null : reference with
        {
            Identity = ScalingScopes.ServicesOf(reference) is [var service] ? service.Identity : RemoteSessionScaling.Identity,
            Keys = [name],
            // The ARN in the reference identifies the schedule and not the fleet or pool, so it's removed.
            Arn = null,
        };
    }

    /// <summary>
    /// Returns the fleet or pool that a schedule object identifies, or null for other inputs. The result is null for a row, because the
    /// user might have changed the name of the fleet or pool in the row.
    /// </summary>
    public static (ScalableService Service, string Key)? IdentifiedBy(ResourceReference reference) =>
        !reference.IsRow && ScalingScopes.ServicesOf(reference) is [var service] && Key(reference) is { } key ? (service, key) : null;

    /// <summary>Returns the name of the schedule as a wildcard pattern, or null if the input doesn't contain a schedule name.</summary>
    public static string? ScheduleNameOf(ResourceReference reference) =>
        reference[nameof(RemoteSessionSchedule.ScheduleName)] is { } name ? WildcardPattern.Escape(name) : null;

    private static string? Key(ResourceReference reference) => ScalingScopes.ServicesOf(reference)
        .Select(service => service.Scaling.Key(reference[nameof(RemoteSessionSchedule.ResourceId)])).FirstOrDefault(key => key is not null);
}
