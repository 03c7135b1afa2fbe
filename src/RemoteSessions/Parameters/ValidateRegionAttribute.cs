using System.Text.RegularExpressions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The argument has the form of an AWS region. Which regions exist is for AWS to say.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class ValidateRegionAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) => ProblemOf(value?.ToString());

    /// <summary>Says what is wrong with a region, or null. An empty text is none.</summary>
    internal static string? ProblemOf(string? value) =>
        value is { Length: > 0 } region && !Form().IsMatch(region)
            ? $"'{region}' isn't an AWS Region. Specify a Region code such as us-east-1."
            : null;

    [GeneratedRegex(@"\A[a-z]{2,4}(-[a-z]+){1,3}-\d{1,2}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
