using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that the argument is null or a schedule expression.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateScheduleExpressionAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        value is string { Length: > 0 } text && !ScheduleExpression.TryRead(text, out _, out var problem) ? problem : null;
}
