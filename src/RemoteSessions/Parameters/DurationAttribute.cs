using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Takes a length of time as people write it: 90s, 30m, 8h, 2d. What PowerShell makes of other texts (8:00:00) stays.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class DurationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var given = CsvCell.Bare(inputData);
        var text = given switch
        {
            // PowerShell reads an unquoted 30s as the short number 30, and 2d as the decimal number 2: no other number has these types.
            short seconds => string.Create(CultureInfo.InvariantCulture, $"{seconds}s"),
            decimal days => string.Create(CultureInfo.InvariantCulture, $"{days}d"),
            _ => given?.ToString() ?? "",
        };
        if (given is null or TimeSpan || (given is string && text.Contains(':', StringComparison.Ordinal)))
            return inputData;
        // A bare number would be ticks, which nobody means.
        if (Form().Match(text) is not { Success: true } match)
            throw new ArgumentTransformationMetadataException(
                VisibleText.Escape($"'{text}' is no length of time; accepted is a number with s, m, h or d, such as 8h, or 8:00:00."));

        var number = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value.ToUpperInvariant() switch
        {
            "S" => TimeSpan.FromSeconds(number),
            "M" => TimeSpan.FromMinutes(number),
            "H" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
    }

    [GeneratedRegex(@"\A([0-9]{1,9}(?:\.[0-9]{1,3})?)\s*([smhd])\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
