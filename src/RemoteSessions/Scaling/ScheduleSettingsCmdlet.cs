using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Provisioning;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// The base class of the commands that create and change schedules. The settings come from parameters or from the columns of a CSV row.
/// </summary>
public abstract class ScheduleSettingsCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for names.</summary>
    private protected const string ByName = "Name";

    // These parameters specify when a schedule runs. If the user specifies one of these parameters, all times in an object or row are
    // ignored.
    private static readonly string[] Times = [nameof(At), nameof(Days), nameof(Expression), nameof(From), nameof(To)];

    private readonly HashSet<(ScalableService Service, Scope Scope, string Key)> _done = [];
    private readonly ScalingTargets _targets;

    private protected ScheduleSettingsCmdlet()
    {
        _targets = new ScalingTargets(this);
        Changes = new ScheduleChanges(this);
    }

    /// <summary>
    /// Specifies schedules as objects that Get-RemoteSessionSchedule returns, or as rows of a CSV file whose columns contain the settings.
    /// An empty CSV cell counts as not specified. To create schedules, you can also specify fleets and pools as objects that Get-ASFleet,
    /// Get-WksPool, or Get-RemoteSessionScaling returns.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Specifies the names of fleets and pools. Wildcards are permitted.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName)]
    [Alias("FleetName", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ScalableNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Specifies the services that the names belong to: AppStream for fleets, and WorkSpaces for pools.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ValidateNotEmpty]
    [ValidateOffered(typeof(ScalableServiceCompleter))]
    [ArgumentCompleter(typeof(ScalableServiceCompleter))]
    public string[]? Service { get; set; }

    /// <summary>
    /// Specifies the time of day, such as 07:30, or the date and time of an action that runs once, such as '2026-12-24 18:00'. The value is
    /// a local time in the time zone of the schedule.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ScheduleTime]
    [ValidateScheduleTime]
    public string? At { get; set; }

    /// <summary>Specifies the days on which the schedule runs: names of days, such as Monday, or Daily (every day).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvList]
    [ValidateScheduleDays]
    [ArgumentCompleter(typeof(ScheduleDayCompleter))]
    public string[]? Days { get; set; }

    /// <summary>
    /// Specifies the schedule in the form that AWS uses: cron(30 7 ? * MON-FRI *), rate(12 hours), or at(2026-12-24T18:00:00).
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Schedule")]
    [CsvValue]
    [ValidateScheduleExpression]
    public string? Expression { get; set; }

    /// <summary>Specifies the time of day when working hours begin, such as 07:30.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ScheduleTime]
    [ValidateScheduleTime]
    public string? From { get; set; }

    /// <summary>
    /// Specifies the time of day when working hours end, such as 19:00. If this time is earlier than -From, working hours end on the next
    /// day.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ScheduleTime]
    [ValidateScheduleTime]
    public string? To { get; set; }

    /// <summary>Specifies the time zone by its IANA name, such as Europe/Berlin, or its Windows name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateTimeZone]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <summary>Specifies the minimum capacity that the schedule sets.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 1000000, CommandMessages.Capacity)]
    public int? MinCapacity { get; set; }

    /// <summary>Specifies the maximum capacity that the schedule sets.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 1000000, CommandMessages.Capacity)]
    public int? MaxCapacity { get; set; }

    /// <summary>Specifies the minimum capacity outside of working hours.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 1000000, CommandMessages.Capacity)]
    public int? OffHoursMinCapacity { get; set; }

    /// <summary>Specifies the maximum capacity outside of working hours.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 1000000, CommandMessages.Capacity)]
    public int? OffHoursMaxCapacity { get; set; }

    /// <summary>
    /// Specifies the time at which the schedule begins, in the time zone of this computer. If a recurring schedule has a start time, the
    /// schedule runs at the start time and at its regular times.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvTime]
    public DateTime? StartTime { get; set; }

    /// <summary>Specifies the time at which the schedule ends, in the time zone of this computer.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvTime]
    public DateTime? EndTime { get; set; }

    /// <summary>Reads and saves the schedules.</summary>
    private protected ScheduleChanges Changes { get; }

    /// <summary>Indicates whether the command creates schedules.</summary>
    private protected abstract bool IsNew { get; }

    // An empty cell of a row counts as not specified. However, an empty value on the command line might come from a variable whose name is
    // misspelled, and would change the meaning of the schedule.
    private protected override string? TypedProblem(string parameter, object? value) => base.TypedProblem(parameter, value)
        ?? (typeof(ScheduleSettings).GetProperty(parameter) is not null && string.IsNullOrWhiteSpace($"{value}")
            ? CommandMessages.EmptySetting(parameter)
            : null);

    private protected override void ProcessInput()
    {
        _done.Clear();
        foreach (var reference in Selected(Accepted, Inputs(Name, InputObject)).Where(HasItsSettings))
        {
            if (ProblemOf(reference) is { } problem)
                Reject(reference.Input, problem);
            else if (ScheduleReferences.OwnerOf(reference) is { } owner)
                Save(reference, owner);
            else
                Reject(reference.Input, CommandMessages.NoFleetOrPool);
        }
    }

    private ResourceSelector Accepted => ParameterSetName == ByName ? ScalingScopes.Changeable : ScheduleReferences.Accepted;

    private string? ProblemOf(ResourceReference reference)
    {
        var isSchedule = reference.Identity == RemoteSessionSchedule.Identity;
        return ParameterSetName == ByName ? null
            : IsNew ? isSchedule && reference is { IsRow: false, Resource: null } ? ScheduleMessages.ArnAsTemplate : null
            : (isSchedule || reference.IsRow) && Typed(nameof(ScheduleSettings.ScheduleName)) ? ScheduleMessages.ScheduleAndName
            : ScheduleReferences.Problem(reference, hasDefault: true);
    }

    /// <summary>
    /// Saves the schedules of a fleet or pool. Returns the names of the schedules that must already exist so that the command can change
    /// them. If one of these schedules doesn't exist, nothing is saved.
    /// </summary>
    private protected abstract IReadOnlyList<string> Save(ScheduleState state, SchedulePlan plan, ResourceReference reference);

    private void Save(ResourceReference reference, ResourceReference owner)
    {
        var plan = new SchedulePlan(SettingsOf(reference), IsNew);
        if (plan.Problem is { } problem)
        {
            WriteError(ErrorRecords.Create(ErrorIds.InvalidArgument, problem, $"{reference}", CommandName));
            return;
        }

        var missing = new MissingSchedules(this, owner);
        foreach (var target in _targets.Find([owner], ScalableService.Named(Service)))
        {
            // A name, an ID, and an ARN can identify the same fleet or pool.
            if (ParameterSetName == ByName && !_done.Add(target.Id))
                continue;
            if (Changes.TryRead(ScheduleOwner.From(target), out var state))
                missing.Add(state, Save(state, plan, reference));
        }

        missing.Write();
    }

    // An object might be outdated, so its settings are used only for a new schedule.
    private ScheduleSettings SettingsOf(ResourceReference reference)
    {
        var isTemplate = IsNew && reference.Identity == RemoteSessionSchedule.Identity;
        var settings = ParameterSettings.Read<ScheduleSettings>(
            this, ParameterSetName == ByName || reference.IsRow || isTemplate ? Counts : Typed);
        return IsNew || Typed(nameof(ScheduleSettings.ScheduleName))
            ? settings
            : settings with { ScheduleName = ScheduleReferences.ScheduleNameOf(reference) };
    }

    private bool Counts(string parameter) => Typed(parameter) || !Times.Contains(parameter) || !Times.Any(Typed);
}
