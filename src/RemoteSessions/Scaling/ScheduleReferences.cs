using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Finds the fleets, pools, and schedules that objects and rows identify.</summary>
internal static class ScheduleReferences
{
    private static readonly string[] OwnerColumns = ["Name", "FleetName", "PoolId", "PoolName"];

    /// <summary>The kind as errors show it.</summary>
    public static readonly ResourceKind Kind = new(RemoteSessionSchedule.Identity.Kind, "Get-RemoteSessionSchedule");

    /// <summary>Accepts schedules, and fleets and pools for schedules.</summary>
    public static readonly ResourceSelector Accepted = new([.. ScalingScopes.Types, RemoteSessionSchedule.Identity])
    { Settings = [nameof(ScheduleSettings.ScheduleName)] };

    /// <summary>Accepts only schedules, and rows about them.</summary>
    public static readonly ResourceSelector Own = new(RemoteSessionSchedule.Identity);

    /// <summary>
    /// Returns the reference of the fleet or pool that a reference identifies, or null if an input about a schedule doesn't contain it.
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
            // The ARN is that of the schedule.
            Arn = null,
        };
    }

    /// <summary>
    /// Returns the fleet or pool of a schedule object, which contains its identifier, or null for other inputs. In a row, the user can
    /// change the name of the fleet or pool.
    /// </summary>
    public static (ScalableService Service, string Key)? IdentifiedBy(ResourceReference reference) =>
        !reference.IsRow && ScalingScopes.ServicesOf(reference) is [var service] && Key(reference) is { } key ? (service, key) : null;

    /// <summary>Returns the name of the schedule as a pattern, or null.</summary>
    public static string? ScheduleNameOf(ResourceReference reference) =>
        reference[nameof(RemoteSessionSchedule.ScheduleName)] is { } name ? WildcardPattern.Escape(name) : null;

    private static string? Key(ResourceReference reference) => ScalingScopes.ServicesOf(reference)
        .Select(service => service.Scaling.Key(reference[nameof(RemoteSessionSchedule.ResourceId)])).FirstOrDefault(key => key is not null);
}
