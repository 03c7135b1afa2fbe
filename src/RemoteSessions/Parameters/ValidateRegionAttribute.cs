using System.Text.RegularExpressions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that the argument has the form of a Region code. This attribute doesn't check whether the Region exists.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class ValidateRegionAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) => ProblemOf(value?.ToString());

    /// <summary>Returns the error message for a Region, or null if the Region is valid. An empty string counts as not specified.</summary>
    internal static string? ProblemOf(string? value) =>
        value is { Length: > 0 } region && !Form().IsMatch(region)
            ? CommandMessages.InvalidRegion(region)
            : null;

    [GeneratedRegex(@"\A[a-z]{2,4}(-[a-z]+){1,3}-\d{1,2}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
