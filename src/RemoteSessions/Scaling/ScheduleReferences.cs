using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Finds the fleets, pools, and schedules that piped objects and CSV rows identify.</summary>
internal static class ScheduleReferences
{
    /// <summary>The resource kind in error messages about schedules that don't exist.</summary>
    public static readonly ResourceKind Kind = new(RemoteSessionSchedule.Identity.Kind, "Get-RemoteSessionSchedule");

    /// <summary>Accepts objects and CSV rows that identify schedules, fleets, or pools.</summary>
    public static readonly ResourceSelector Accepted = new([.. ScalingScopes.Types, RemoteSessionSchedule.Identity])
    { Settings = [nameof(ScheduleSettings.ScheduleName)], Missing = CommandMessages.NoFleetOrPool };

    /// <summary>
    /// Returns a reference to the fleet or pool that an input identifies. Returns null if the input describes a schedule and doesn't
    /// specify the fleet or pool of the schedule.
    /// </summary>
    public static ResourceReference? OwnerOf(ResourceReference reference)
    {
        if (reference.Identity != RemoteSessionSchedule.Identity)
            return reference;
        var name = IdentifiedBy(reference)?.Key
            ?? ScalableResources.NameColumns.Select(column => reference[column]).FirstOrDefault(name => name is not null)
            ?? ScalableResources.In(reference)?.Key;
        return name is null ? null : reference with
        {
            Identity = ScalingScopes.ServicesOf(reference) is [var service] ? service.Identity : RemoteSessionScaling.Identity,
            Keys = [name],
            // The ARN in the reference identifies the schedule instead of the fleet or pool, so the ARN is removed from the reference.
            Arn = null,
        };
    }

    /// <summary>
    /// Returns the fleet or pool that a schedule object identifies, or null for other inputs. For a CSV row, the result is null, because
    /// the user might have edited the name of the fleet or pool in the row.
    /// </summary>
    public static (ScalableService Service, string Key)? IdentifiedBy(ResourceReference reference) =>
        !reference.IsRow && reference.Identity == RemoteSessionSchedule.Identity ? ScalableResources.In(reference) : null;

    /// <summary>Returns the name of the schedule as a wildcard pattern, or null if the input doesn't contain a schedule name.</summary>
    public static string? ScheduleNameOf(ResourceReference reference) => (reference[nameof(RemoteSessionSchedule.ScheduleName)]
        ?? (ResourceArn.TryRead(ScalableResources.ArnOf(reference), out var arn) && arn.Kind == RemoteSessionSchedule.Identity.ArnKind
            ? RemoteSessionSchedule.Identity.KeyOf(arn)
            : null)) is { } name
        ? WildcardPattern.Escape(name)
        : null;

    /// <summary>
    /// Returns the reason why an input doesn't identify an existing schedule, or null if the input identifies a schedule. A row that
    /// identifies a fleet or pool also identifies a schedule if the row contains the name of the schedule.
    /// </summary>
    /// <param name="reference">The input.</param>
    /// <param name="hasDefault">Indicates whether the command uses a default name for a row that doesn't contain the name of a
    /// schedule.</param>
    public static string? Problem(ResourceReference reference, bool hasDefault)
    {
        var schedule = RemoteSessionSchedule.Identity;
        if (!reference.IsRow && reference.Identity != schedule)
        {
            return reference.Resource is null
                ? ScheduleMessages.NoSchedule
                : CommandMessages.ObjectOfOtherKind(reference.Identity.OneOfKind, schedule.OneOfKind);
        }

        return OwnerOf(reference) is null ? CommandMessages.NoFleetOrPool
            : ScheduleNameOf(reference) is not null ? null
            // A row that contains all properties of a fleet describes the fleet and not a schedule, even if the command uses a default
            // schedule name.
            : reference.RowTypes is { Count: > 0 } types && !types.Contains(schedule)
                ? CommandMessages.RowOfOtherKind(types[0].OneOfKind, schedule.OneOfKind)
            : hasDefault ? null
            : ScheduleMessages.NoScheduleName;
    }
}
