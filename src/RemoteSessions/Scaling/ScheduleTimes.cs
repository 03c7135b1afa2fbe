using System.Globalization;
using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Ensures that PowerShell converts the start time and the end time of a schedule to text that doesn't depend on the current culture.
/// Export-Csv writes a date in the format of the current culture. If the file is imported in another culture, the day and the month could
/// be swapped.
/// </summary>
internal static class ScheduleTimes
{
    private const string Form = "yyyy-MM-dd HH:mm:ss";

    /// <summary>
    /// Replaces the StartTime and EndTime properties of a schedule object with PowerShell code properties of the same names. StartTime and
    /// EndTime still contain dates, but by default, PowerShell converts these dates to text in a fixed format.
    /// </summary>
    public static RemoteSessionSchedule WithFixedTexts(this RemoteSessionSchedule schedule)
    {
        Add(schedule, nameof(schedule.StartTime), schedule.StartTime, nameof(StartTime));
        Add(schedule, nameof(schedule.EndTime), schedule.EndTime, nameof(EndTime));
        return schedule;
    }

    /// <summary>Returns the start time of a schedule. PowerShell calls this method when the property is read.</summary>
    public static object? StartTime(PSObject schedule) => WithFixedText((schedule.BaseObject as RemoteSessionSchedule)?.StartTime);

    /// <summary>Returns the end time of a schedule. PowerShell calls this method when the property is read.</summary>
    public static object? EndTime(PSObject schedule) => WithFixedText((schedule.BaseObject as RemoteSessionSchedule)?.EndTime);

    /// <summary>
    /// Formats a time as text. PowerShell calls this method instead of DateTime.ToString, so the method accepts the same arguments.
    /// </summary>
    public static string Text(PSObject time, params object?[] arguments)
    {
        var value = (DateTime)time.BaseObject;
        return arguments switch
        {
            [IFormatProvider provider] => value.ToString(provider),
            [var form] => value.ToString($"{form}", CultureInfo.CurrentCulture),
            [var form, IFormatProvider provider] => value.ToString($"{form}", provider),
            _ => value.ToString(Form, CultureInfo.InvariantCulture),
        };
    }

    private static void Add(RemoteSessionSchedule schedule, string property, DateTime? time, string getter)
    {
        if (time is not null)
            PSObject.AsPSObject(schedule).Members.Add(new PSCodeProperty(property, typeof(ScheduleTimes).GetMethod(getter)));
    }

    private static PSObject? WithFixedText(DateTime? time)
    {
        if (time is null)
            return null;
        var value = new PSObject(time.Value);
        value.Methods.Add(new PSCodeMethod(nameof(ToString), typeof(ScheduleTimes).GetMethod(nameof(Text))));
        return value;
    }
}
