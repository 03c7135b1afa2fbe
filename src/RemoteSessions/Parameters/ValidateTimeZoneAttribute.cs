using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that the argument is null or the IANA or Windows name of a time zone.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateTimeZoneAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        value is string { Length: > 0 } name && ScheduleZone.NameOf(name) is null ? ScheduleMessages.UnknownZone(name) : null;
}
