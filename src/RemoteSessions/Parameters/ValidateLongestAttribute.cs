namespace RemoteSessions.Commands.Parameters;

/// <summary>The argument is a text that is not too long, or empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateLongestAttribute(int maximum, string what) : ValidateEachAttribute
{
    /// <summary>How many characters are accepted.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>What the text is.</summary>
    public string What { get; } = what;

    /// <inheritdoc/>
    protected override string? Problem(object? value) =>
        value?.ToString() is { } text && text.Length > Maximum
            ? $"'{text}' is not accepted; accepted is {What} of at most {Maximum} characters."
            : null;
}
