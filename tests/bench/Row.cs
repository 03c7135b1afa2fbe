using System.Globalization;

namespace RemoteSessions.Bench;

/// <summary>Compares a measured value with a reference value, and shows whether the ratio or the difference is within the limit.</summary>
internal sealed record Row(string Line, string What, string Ours, string Against, string Theirs, string Ratio, string Wanted, string Result)
{
    public bool Measured { get; private init; } = true;

    /// <summary>Compares two durations in milliseconds. If no limit is specified, the row shows neither a target nor a result.</summary>
    public static Row Times(string line, string what, Sample ours, string against, Sample theirs, double? limit = null)
    {
        var ratio = ours.Median / theirs.Median;
        return new Row(line, what, ours.ToString(), against, theirs.ToString(), Text($"{ratio:0.00} x"),
            limit is null ? "" : Text($"<= {limit:0.##} x"), Outcome(limit, ratio));
    }

    /// <summary>Compares two numbers that have the same unit.</summary>
    public static Row Counts(string line, string what, double ours, string against, double theirs, string unit, double limitPercent)
    {
        var percent = 100 * ours / theirs;
        return new Row(line, what, Text($"{ours:0.#} {unit}"), against, Text($"{theirs:0.#} {unit}"), Text($"{percent:0.0} %"),
            Text($"<= {limitPercent:0.#} %"), Outcome(limitPercent, percent));
    }

    /// <summary>Creates a row that shows the difference between two values and whether this difference is within a limit.</summary>
    public static Row More(string line, string what, double after, string against, double before, string unit, double? limit)
    {
        var more = after - before;
        return new Row(line, what, Text($"{after:0.0} {unit}"), against, Text($"{before:0.0} {unit}"), Text($"+{more:0.0} {unit}"),
            limit is null ? "" : Text($"<= +{limit:0.#} {unit}"), Outcome(limit, more));
    }

    public static Row NotMeasured(string line, string what, string why) =>
        new(line, what, "", "", "", "", "", $"NOT MEASURED: {why.ReplaceLineEndings(" ").Replace('|', '/')}") { Measured = false };

    /// <summary>
    /// Returns this row if <c>right</c> is true. Otherwise, returns a copy of this row. The result in the copy is "FAILED", followed by the
    /// reason.
    /// </summary>
    public Row Unless(bool right, string otherwise) => right ? this : this with { Result = $"FAILED: {otherwise}" };

    private static string Outcome(double? limit, double value) => limit is null ? "" : value <= limit ? "met" : "MISSED";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The durations of several runs of a benchmark, in milliseconds.</summary>
internal sealed record Sample(IReadOnlyList<double> Milliseconds)
{
    public static Sample Known(double milliseconds) => new([milliseconds]) { Calculated = true };

    public bool Calculated { get; private init; }

    public double Median
    {
        get
        {
            var sorted = Milliseconds.Order().ToList();
            return (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
        }
    }

    /// <summary>
    /// Subtracts the median duration of the other sample from each duration in this sample, and returns the differences as a new sample.
    /// </summary>
    public Sample Above(Sample other) => new([.. Milliseconds.Select(value => value - other.Median)]);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Median:#,0.#} ms{(Calculated ? "" : $" ({Milliseconds.Count})")}");
}
