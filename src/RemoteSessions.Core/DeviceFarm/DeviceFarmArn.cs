using System.Text.RegularExpressions;

namespace RemoteSessions.DeviceFarm;

/// <summary>Reads and checks Device Farm ARNs: <c>arn:aws:devicefarm:REGION:ACCOUNT:KIND:ID</c>.</summary>
internal static partial class DeviceFarmArn
{
    public static string? KindOf(string? arn) =>
        arn is { Length: >= 32 and <= 1011 } && Pattern().Match(arn) is { Success: true } match ? match.Groups["kind"].Value : null;

    /// <summary>Says what is wrong with <paramref name="arn"/>, or null where it names one of <paramref name="kinds"/>.</summary>
    public static string? Problem(string? arn, params string[] kinds)
    {
        var kind = KindOf(arn);
        if (kind is not null && kinds.Contains(kind))
            return null;
        var shown = arn is { Length: > 120 } ? arn[..120] + "…" : arn;
        var reason = arn switch
        {
            null or "" => "It is empty",
            _ when kind is not null => $"It names a {kind}",
            _ when !arn.StartsWith("arn:", StringComparison.Ordinal) => "It is no ARN",
            _ when !arn.StartsWith("arn:aws:devicefarm:", StringComparison.Ordinal) => "It belongs to another service than AWS Device Farm",
            _ => "It is not a complete Device Farm ARN",
        };
        return $"'{shown}' cannot be used here. {reason}; accepted is the ARN of a {string.Join(" or ", kinds)}, "
            + $"such as {string.Join(" or ", kinds.Select(Example))}.";
    }

    /// <summary>The project that a session or upload belongs to: its id is the first part of theirs.</summary>
    public static string? ProjectOf(string? arn)
    {
        if (arn is null || Pattern().Match(arn) is not { Success: true } match
            || !match.Groups["rest"].Value.Contains('/', StringComparison.Ordinal))
            return null;
        return $"{match.Groups["scope"].Value}:project:{match.Groups["rest"].Value.Split('/')[0]}";
    }

    private static string Example(string kind) => kind switch
    {
        DeviceFarmArnKind.Device or DeviceFarmArnKind.DeviceInstance => $"arn:aws:devicefarm:us-west-2::{kind}:ID",
        DeviceFarmArnKind.Session => "arn:aws:devicefarm:us-west-2:ACCOUNT:session:PROJECT/SESSION/00000",
        DeviceFarmArnKind.Upload => "arn:aws:devicefarm:us-west-2:ACCOUNT:upload:PROJECT/UPLOAD",
        _ => $"arn:aws:devicefarm:us-west-2:ACCOUNT:{kind}:ID",
    };

    [GeneratedRegex(@"\A(?<scope>arn:aws:devicefarm:[a-z0-9-]+:[0-9]*):(?<kind>[a-z]+):(?<rest>[^\s:]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
