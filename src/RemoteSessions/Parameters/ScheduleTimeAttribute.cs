using System.Globalization;
using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Converts dates and times to culture-independent text, so that a parameter also accepts date and time values. The converted text of a
/// local or UTC time includes the UTC offset, because the schedule might use another time zone. An empty CSV cell counts as not specified.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScheduleTimeAttribute : ArgumentTransformationAttribute
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Bare(inputData) switch
    {
        DateTime { Kind: DateTimeKind.Unspecified } time => time.ToString(Form, CultureInfo.InvariantCulture),
        DateTime time => new DateTimeOffset(time).ToString(Form + "zzz", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(Form + "zzz", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text => text.Trim(),
        _ => inputData,
    };
}
