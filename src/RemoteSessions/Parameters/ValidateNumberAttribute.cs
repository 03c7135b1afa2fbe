namespace RemoteSessions.Commands.Parameters;

/// <summary>The argument is a whole number in a range, or null. AWS keeps such ranges in its prose, so nothing else checks them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateNumberAttribute(int minimum, int maximum, string unit) : ValidateEachAttribute
{
    /// <summary>The smallest number.</summary>
    public int Minimum { get; } = minimum;

    /// <summary>The largest number.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>What is counted.</summary>
    public string Unit { get; } = unit;

    /// <summary>Whether 0 is taken too.</summary>
    public bool OrZero { get; set; }

    /// <inheritdoc/>
    protected override string? Problem(object? value) => value switch
    {
        null => null,
        int number when (number >= Minimum && number <= Maximum) || (OrZero && number == 0) => null,
        _ => $"{value} is not accepted; accepted are {(OrZero ? "0 or " : "")}{Minimum} to {Maximum} {Unit}.",
    };
}
