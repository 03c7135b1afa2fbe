namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that no value of the argument exceeds the maximum length. Empty values are valid.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateLongestAttribute(int maximum, string what) : ValidateEachAttribute
{
    /// <summary>The maximum number of characters.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>The noun phrase that error messages use for the value, such as "a name".</summary>
    public string What { get; } = what;

    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        value?.ToString() is { } text && text.Length > Maximum
            ? CommandMessages.TooLong(text, What, Maximum)
            : null;
}
