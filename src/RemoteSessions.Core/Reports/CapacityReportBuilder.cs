using System.Globalization;

namespace RemoteSessions.Reports;

/// <summary>Creates a report from the samples. The report contains no estimates: if a sample is missing, the report has a gap.</summary>
internal sealed class CapacityReportBuilder
{
    // The maximum number of points in a chart. A screen can't show more points, so additional points would only increase the size of the
    // page.
    private const int MostPoints = 240;

    private readonly List<CapacityHistory> _histories;
    private readonly List<DateTime> _times;
    private readonly Dictionary<DateTime, int> _index;
    private readonly int _bucket;

    private CapacityReportBuilder(CapacityLog log)
    {
        _histories = [.. log.Histories];
        _times = [.. log.Times];
        _index = _times.Select((time, index) => (time, index)).ToDictionary(pair => pair.time, pair => pair.index);
        _bucket = Math.Max(1, (_times.Count + MostPoints - 1) / MostPoints);
    }

    public static CapacityReport Build(CapacityLog log, TimeZoneInfo zone)
    {
        var builder = new CapacityReportBuilder(log);
        var times = builder._times;
        return new CapacityReport(
            ZoneName(zone, times.Count > 0 ? times[^1] : DateTime.Now),
            times.Count,
            [.. times.Where((_, index) => index % builder._bucket == 0)],
            builder._bucket > 1,
            times.Count > 1 ? (times[^1] - times[0]).TotalSeconds : null,
            builder.Headline(),
            new ReportUsers(
                builder.Total(reading => reading.Connected),
                builder.Total(reading => reading.Disconnected)),
            [.. builder._histories.Select(builder.Resource)],
            [.. builder.Current.Where(history => history.Last.Disconnected is not null).SelectMany(Idle).OrderBy(idle => idle.Start)],
            [.. builder._histories.Where(IsUnused).Select(builder.Unused).OrderByDescending(unused => unused.Hours ?? unused.Running)],
            Errors(log, builder.Current));
    }

    // If a Region no longer responds, the last measured values for its resources are out of date, so these resources aren't included.
    private IEnumerable<CapacityHistory> Current => _histories.Where(history => history.Last.Time == _times[^1]);

    private ReportHeadline Headline() => new(
        Current.Count(),
        Current.Count(history => history.Last.IsRunning),
        Current.Sum(history => history.Last.Connected ?? 0),
        Current.Sum(history => history.Last.Disconnected ?? 0),
        Current.Where(OfInstances).Sum(history => Spare(history.Readings[^1])),
        Current.Where(history => !OfInstances(history)).Sum(history => Spare(history.Readings[^1])),
        Hours(_histories.Where(OfInstances)),
        Hours(_histories.Where(history => !OfInstances(history))));

    private ReportResource Resource(CapacityHistory history)
    {
        var last = history.Last;
        var known = history.Readings.Select(reading => reading.Utilization).OfType<double>().ToList();
        return new ReportResource(
            last.Name, last.Service, last.Type, last.State, last.Region, last.ProfileName, last.Unit, last.Desired, last.Running,
            last.InUse, last.Connected,
            last.Disconnected, last.Unused, known.Count > 0 ? Math.Round(known.Average(), 1) : null, known.Count > 0 ? known.Max() : null,
            Thin(Spread(history, reading => reading.Utilization)));
    }

    private static IEnumerable<ReportIdle> Idle(CapacityHistory history) => history.Away.Values.Select(away => new ReportIdle(
        away.Session.UserId, history.Last.Name, history.Last.Service, history.Last.Region, history.Last.ProfileName, away.Session.StartTime,
        away.SeenSince, away.Session.ExpirationTime));

    private ReportUnused Unused(CapacityHistory history) => new(
        history.Last.Name, history.Last.Service, history.Last.Type, history.Last.Region, history.Last.ProfileName, history.Last.Unit,
        history.Last.Running ?? 0, Hours([history]));

    private static bool IsUnused(CapacityHistory history) => history.Readings.All(reading =>
        reading is { Running: > 0, InUse: 0, Connected: 0, Disconnected: 0 });

    private static List<ReportError> Errors(CapacityLog log, IEnumerable<CapacityHistory> current) =>
    [
        .. current.SelectMany(history => history.Last.Errors.Select(error =>
            new ReportError($"{history.Last.Name}, {history.Last.Service} {history.Last.Region}", error.ToString(), 1, history.Last.Time))),
        .. log.Failures.GroupBy(failure => (failure.Where, failure.Message)).Select(same =>
            new ReportError(same.Key.Where, same.Key.Message, same.Count(), same.Max(failure => failure.Time))),
    ];

    // If the value of one resource is missing from a sample, the sample has no total, because a total without this resource would be too
    // low.
    private List<double?> Total(Func<CapacityReading, int?> value)
    {
        var sums = new double?[_times.Count];
        Array.Fill(sums, 0);
        foreach (var history in _histories)
        {
            var values = Spread(history, reading => value(reading));
            for (var at = _index[history.Readings[0].Time]; at <= _index[history.Last.Time]; at++)
                sums[at] += values[at];
        }

        return Thin(sums);
    }

    private double?[] Spread(CapacityHistory history, Func<CapacityReading, double?> value)
    {
        var values = new double?[_times.Count];
        foreach (var reading in history.Readings)
            values[_index[reading.Time]] = value(reading);
        return values;
    }

    private List<double?> Thin(double?[] values) =>
    [
        .. values.Chunk(_bucket).Select(bucket => bucket.Average() is { } mean ? Math.Round(mean, 1) : (double?)null),
    ];

    // Multiplies the unused capacity in each sample by the number of hours until the next sample, and returns the sum. If a sample is
    // missing, the sum doesn't include the time between the previous sample and the next sample.
    private double? Hours(IEnumerable<CapacityHistory> histories) => _times.Count < 2 ? null : Math.Round(
        histories.Sum(history => history.Readings.Zip(history.Readings.Skip(1))
            .Where(pair => _index[pair.Second.Time] == _index[pair.First.Time] + 1)
            .Sum(pair => Spare(pair.First) * (pair.Second.Time - pair.First.Time).TotalHours)), 2);

    private static int Spare(CapacityReading reading) => Math.Max(0, (reading.Running - reading.InUse) ?? 0);

    private static bool OfInstances(CapacityHistory history) => history.Last.Unit == RemoteSessionCapacity.InstanceUnit;

    private static string ZoneName(TimeZoneInfo zone, DateTime at)
    {
        var offset = zone.GetUtcOffset(at);
        // Windows doesn't use IANA names for time zones. Readers of a report might use any operating system, so the report shows the IANA
        // name of the time zone.
        var name = TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : zone.Id;
        return zone.HasSameRules(TimeZoneInfo.Utc) ? "UTC" : string.Create(
            CultureInfo.InvariantCulture, $"{name} (UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm})");
    }
}
