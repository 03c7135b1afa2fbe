using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that the argument is null or a list of days on which a schedule can run. The names aren't case-sensitive.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateScheduleDaysAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        value is string { Length: > 0 } day && !ScheduleDays.Names.Contains(day, StringComparer.OrdinalIgnoreCase)
            ? CommandMessages.NotInSet(day, ScheduleDays.Names)
            : null;
}
