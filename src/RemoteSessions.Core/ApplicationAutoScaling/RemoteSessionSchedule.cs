using System.Globalization;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>
/// A scheduled action: the time at which the limits of a fleet or pool change, and the new limits. A scheduled action never starts or stops
/// the fleet or pool, and the limits that it sets remain in effect until they're changed again.
/// </summary>
public sealed class RemoteSessionSchedule : AwsResource
{
    /// <summary>The number of future runs that are shown.</summary>
    internal const int RunsToShow = 3;

    internal RemoteSessionSchedule(ScheduledAction wire, string service, string? name, ResourceOrigin origin) : base(origin)
    {
        ScheduleName = wire.ScheduledActionName;
        Service = service;
        Name = name;
        Schedule = wire.Schedule;
        TimeZone = wire.Timezone ?? ScheduleZone.Utc;
        MinCapacity = wire.ScalableTargetAction?.MinCapacity;
        MaxCapacity = wire.ScalableTargetAction?.MaxCapacity;
        StartTime = Local(wire.StartTime);
        EndTime = Local(wire.EndTime);
        ResourceId = wire.ResourceId;
        Created = Local(wire.CreationTime);
        Arn = wire.ScheduledActionARN;

        DateTimeOffset[] runs = [.. wire.RunsAfter(ReadAt).Take(RunsToShow)];
        NextRun = runs.Length > 0 ? runs[0].LocalDateTime : null;
        NextRuns = new TextList(runs.Select(time => Describe(time, ScheduleZone.Find(wire.Timezone)!)));
    }

    /// <summary>Describes the properties and CSV columns that identify a schedule.</summary>
    internal static ResourceIdentity Identity { get; } =
        new(typeof(RemoteSessionSchedule), CoreMessages.ScheduleKind, "autoscaling:scheduledAction", nameof(ScheduleName), nameof(Name))
        {
            // arn:aws:autoscaling:REGION:ACCOUNT:scheduledAction:ID:resource/appstream/fleet/NAME:scheduledActionName/NAME
            NameInArn = arn => arn.Name[(arn.Name.LastIndexOf('/') + 1)..],
        };

    /// <summary>
    /// Returns the resource ID, such as fleet/prod-apps, that the ARN of a scheduled action contains. The result is null if the text isn't
    /// the ARN of a scheduled action.
    /// </summary>
    internal static string? ResourceIn(string? text)
    {
        const string resource = "resource/";
        return ResourceArn.TryRead(text, out var arn) && arn.Kind == Identity.ArnKind
            && arn.Name.Split(':').FirstOrDefault(part => part.StartsWith(resource, StringComparison.Ordinal)) is { } part
            // The namespace of the service precedes the ID.
            && part[resource.Length..].Split('/', 2) is [_, var id]
                ? id
                : null;
    }

    /// <summary>The name of the scheduled action.</summary>
    public string? ScheduleName { get; }

    /// <summary>AppStream or WorkSpaces.</summary>
    public string Service { get; }

    /// <summary>The name of the fleet or pool.</summary>
    public string? Name { get; }

    /// <summary>The expression, such as cron(30 7 ? * MON-FRI *).</summary>
    public string? Schedule { get; }

    /// <summary>The IANA name of the time zone of the expression. The default time zone is UTC.</summary>
    public string? TimeZone { get; }

    /// <summary>The minimum capacity that the action sets, or null if it doesn't change the minimum.</summary>
    public int? MinCapacity { get; }

    /// <summary>The maximum capacity that the action sets, or null if it doesn't change the maximum.</summary>
    public int? MaxCapacity { get; }

    /// <summary>The local time of the next run, or null if the action doesn't run again.</summary>
    public DateTime? NextRun { get; }

    /// <summary>The next three runs, in local time and in the time zone of the schedule.</summary>
    public TextList NextRuns { get; }

    /// <summary>
    /// The time from which the schedule applies. For a recurring action, the service also runs the action at the start time.
    /// </summary>
    public DateTime? StartTime { get; }

    /// <summary>The time until which the schedule applies.</summary>
    public DateTime? EndTime { get; }

    /// <summary>The resource ID in Application Auto Scaling, such as fleet/prod-apps.</summary>
    public string? ResourceId { get; }

    /// <summary>The time when the action was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The ARN of the action.</summary>
    public string? Arn { get; }

    /// <summary>The name.</summary>
    public override string ToString() => ScheduleName ?? "";

    /// <summary>Returns the local time of a run and, if it's different, also the time in the time zone of the schedule.</summary>
    internal static string Describe(DateTimeOffset time, TimeZoneInfo zone)
    {
        const string form = "yyyy-MM-dd HH:mm";
        var local = time.ToLocalTime().ToString(form, CultureInfo.InvariantCulture);
        var there = TimeZoneInfo.ConvertTime(time, zone).ToString(form, CultureInfo.InvariantCulture);
        return there == local ? local : $"{local} ({there} {zone.Id})";
    }
}
