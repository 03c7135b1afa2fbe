using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Converts text to a date and time. The text must be in the format yyyy-MM-dd HH:mm or in an ISO 8601 format. Other formats depend on the
/// culture and are rejected, because the day and the month could be swapped. An empty CSV cell counts as not specified.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvTimeAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Text(inputData) switch
    {
        null => CsvCell.Bare(inputData),
        var text when string.IsNullOrWhiteSpace(text) => null,
        var text when ScheduleTime.Read(text.Trim()) is { IsOnce: true } time => time.In(TimeZoneInfo.Local),
        var text => throw new ArgumentTransformationMetadataException(VisibleText.Escape(ScheduleMessages.InvalidTime(text))),
    };
}
