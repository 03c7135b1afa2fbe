using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that the argument is the ARN of a Device Farm resource of one of the specified kinds.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateDeviceFarmArnAttribute(params string[] kinds) : ValidateEachAttribute
{
    /// <summary>The kinds of resources whose ARNs are accepted, such as project, session, device, or upload.</summary>
    public IReadOnlyList<string> Kinds { get; } = kinds;

    /// <summary>Specifies whether an empty string, such as an empty CSV cell, counts as not specified.</summary>
    public bool AllowEmpty { get; set; }

    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        AllowEmpty && string.IsNullOrWhiteSpace(value?.ToString()) ? null : DeviceFarmArn.Problem(value?.ToString(), [.. Kinds]);
}
