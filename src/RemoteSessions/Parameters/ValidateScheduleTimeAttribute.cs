using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that the argument is null, a time of day, or a date and time.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateScheduleTimeAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) => value is string { Length: > 0 } text && ScheduleTime.Read(text) is null
        ? CommandMessages.InvalidForm(text, ScheduleMessages.ValidTime)
        : null;
}
