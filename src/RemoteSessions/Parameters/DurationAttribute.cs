using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Accepts durations such as 90s, 30m, 8h, and 2d, in addition to the time spans that PowerShell accepts, such as 8:00:00.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class DurationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var given = CsvCell.Bare(inputData);
        var text = given switch
        {
            // PowerShell parses an unquoted 30s as a number of type short, and an unquoted 2d as a number of type decimal. Numbers without
            // the suffix s or d have other types, such as int.
            short seconds => string.Create(CultureInfo.InvariantCulture, $"{seconds}s"),
            decimal days => string.Create(CultureInfo.InvariantCulture, $"{days}d"),
            _ => given?.ToString() ?? "",
        };
        if (given is null or TimeSpan || (given is string && text.Contains(':', StringComparison.Ordinal)))
            return inputData;
        // PowerShell would treat a number without a unit as ticks, but users don't expect this unit.
        if (Form().Match(text) is not { Success: true } match)
            throw new ArgumentTransformationMetadataException(
                VisibleText.Escape(CommandMessages.InvalidDuration(text)));

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
