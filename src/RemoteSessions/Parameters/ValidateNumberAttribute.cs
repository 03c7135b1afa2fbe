namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Checks that the argument is null or an integer in a range. AWS documents these ranges only as text, so the API models don't contain
/// them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateNumberAttribute(int minimum, int maximum, string unit) : ValidateEachAttribute
{
    /// <summary>The smallest number.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>The unit of the number, such as seconds.</summary>
    public string Unit { get; } = unit;

    /// <summary>Specifies whether 0 is also valid.</summary>
    public bool OrZero { get; set; }

    /// <inheritdoc/>
    protected override string? Problem(object? value) => value switch
    {
        null => null,
        int number when (number >= Minimum && number <= Maximum) || (OrZero && number == 0) => null,
        double number when number >= Minimum && number <= Maximum => null,
        _ => CommandMessages.OutOfRange(value, OrZero, Minimum, Maximum, Unit),
    };
}
