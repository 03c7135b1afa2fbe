using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Converts text to a date and time. The text has the form yyyy-MM-dd HH:mm, or the form in which Export-Csv writes dates in the current
/// culture. Other forms are rejected, because the day and the month could be confused. An empty CSV cell counts as not specified.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvTimeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Text(inputData) switch
    {
        null => inputData,
        var text when string.IsNullOrWhiteSpace(text) => null,
        var text when ScheduleTime.Read(text.Trim()) is { IsOnce: true } time => time.In(TimeZoneInfo.Local),
        var text when DateTime.TryParseExact(text, "G", CultureInfo.CurrentCulture, DateTimeStyles.AllowWhiteSpaces, out var time) => time,
        var text => throw new ArgumentTransformationMetadataException(VisibleText.Escape(ScheduleMessages.InvalidTime(text))),
    };
}
