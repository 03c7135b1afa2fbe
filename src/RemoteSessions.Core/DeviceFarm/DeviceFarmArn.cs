using System.Text.RegularExpressions;

namespace RemoteSessions.DeviceFarm;

/// <summary>Reads and validates Device Farm ARNs, which have the form <c>arn:aws:devicefarm:REGION:ACCOUNT:KIND:ID</c>.</summary>
internal static partial class DeviceFarmArn
{
    public static string? KindOf(string? arn) =>
        arn is { Length: >= 32 and <= 1011 } && Pattern().Match(arn) is { Success: true } match ? match.Groups["kind"].Value : null;

    /// <summary>
    /// Returns an error message if the text isn't the ARN of a resource of one of the specified kinds. Otherwise, returns null.
    /// </summary>
    public static string? Problem(string? arn, params string[] kinds)
    {
        var kind = KindOf(arn);
        if (kind is not null && kinds.Contains(kind))
            return null;
        var shown = arn is { Length: > 120 } ? arn[..120] + "…" : arn;
        var examples = kinds.Select(Example);
        return shown switch
        {
            null or "" => DeviceFarmMessages.EmptyArn(kinds, examples),
            _ when kind is not null => DeviceFarmMessages.ArnOfOtherKind(shown, kind, kinds, examples),
            _ when !shown.StartsWith("arn:", StringComparison.Ordinal) => DeviceFarmMessages.NotAnArn(shown, kinds, examples),
            _ when !shown.StartsWith("arn:aws:devicefarm:", StringComparison.Ordinal) =>
                DeviceFarmMessages.ArnOfOtherService(shown, kinds, examples),
            _ => DeviceFarmMessages.IncompleteArn(shown, kinds, examples),
        };
    }

    /// <summary>
    /// Returns the ARN of the project that a session or upload belongs to. The ID of a session or upload starts with the project ID.
    /// </summary>
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
