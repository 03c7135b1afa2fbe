using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The argument is the ARN of a Device Farm resource of the given kinds.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateDeviceFarmArnAttribute(params string[] kinds) : ValidateEachAttribute
{
    /// <summary>What the ARN may name: project, session, device, upload …</summary>
    public IReadOnlyList<string> Kinds { get; } = kinds;

    /// <summary>Whether an empty text, as in a CSV file, stands for no value.</summary>
    public bool AllowEmpty { get; set; }

    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        AllowEmpty && string.IsNullOrWhiteSpace(value?.ToString()) ? null : DeviceFarmArn.Problem(value?.ToString(), [.. Kinds]);
}
