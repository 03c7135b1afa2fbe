using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Which account and Region a command calls: those that were typed, then those of the object, then those of $PSDefaultParameterValues, then
/// the default connection. What was typed must not contradict the object.
/// </summary>
/// <param name="typed">What the user typed.</param>
/// <param name="preset">What $PSDefaultParameterValues filled in.</param>
/// <param name="defaults">The default connection.</param>
internal sealed class ScopeRules(ConnectionOptions typed, ConnectionOptions preset, ConnectionOptions defaults)
{
    /// <summary>The scope for an object, or without one.</summary>
    /// <param name="service">The service that is called.</param>
    /// <param name="from">The object, row, or text that the command processes, or null.</param>
    public Scope For(AwsService service, AwsResource? from)
    {
        // Only a template can differ from what was typed: see ConflictWith.
        if (from?.ReadWith is { } origin)
            return Make(Merge(typed, origin), HasIdentity(typed) ? typed.ProfileName : from.ProfileName);
        var row = new ConnectionOptions { Region = Text(from?.Region), ProfileName = Text(from?.ProfileName) };
        var lower = Merge(preset, defaults);
        // A default Region is meant for the services that have a choice.
        if (service.OnlyRegion is not null)
            lower = lower with { Region = null };
        var merged = Merge(Merge(typed, row), lower);
        return Make(merged, merged.ProfileName);
    }

    /// <summary>Why an object, a copy, or a row must not be acted on in the scope that was typed; null if it may.</summary>
    public string? ConflictWith(AwsResource from)
    {
        if (from.ReadWith is { } origin)
            return Difference(from, typed, origin);
        // A copy or row says no more than its Region and profile, and may leave them open.
        var shown = from is ResourceInput row
            ? new ConnectionOptions { Region = row.First(nameof(from.Region)), ProfileName = row.First(nameof(from.ProfileName)) }
            : new ConnectionOptions { Region = Text(from.Region), ProfileName = Text(from.ProfileName) };
        var comparable = new ConnectionOptions
        {
            Region = shown.Region is null ? null : typed.Region,
            ProfileName = shown.ProfileName is null ? null : typed.ProfileName,
        };
        return Difference(from, comparable, shown);
    }

    /// <summary>The first of two connections, with what it leaves open from the second.</summary>
    public static ConnectionOptions Merge(ConnectionOptions first, ConnectionOptions second)
    {
        // A profile and a credential are alternatives: each replaces the other.
        var identity = HasIdentity(first) ? first : second;
        return second with
        {
            Region = first.Region ?? second.Region,
            EndpointUrl = first.EndpointUrl ?? second.EndpointUrl,
            ProfileName = identity.ProfileName,
            Keys = identity.Keys,
        };
    }

    private static Scope Make(ConnectionOptions connection, string? profileName) =>
        new(connection with { Region = connection.Region?.ToLowerInvariant() }, profileName);

    private static string? Difference(AwsResource from, ConnectionOptions typed, ConnectionOptions origin)
    {
        var (isIn, isWith) = from is ResourceInput { ReadWith: null }
            ? ($"The row of '{from}' has the Region", $"The row of '{from}' has")
            : ($"'{from}' was read in", $"'{from}' was read with");
        if (typed.Region is { } region && !string.Equals(region, origin.Region, StringComparison.OrdinalIgnoreCase))
            return $"{isIn} {origin.Region}, and -Region specifies {region}. To act on it, omit -Region. To act in {region}, get the "
                + "resource there.";
        if (typed.EndpointUrl is { } endpoint && endpoint != origin.EndpointUrl)
            return $"'{from}' was read from another endpoint than -EndpointUrl specifies. To act on it, omit -EndpointUrl.";
        var (parameter, same) = typed switch
        {
            // A session token can be a newer one of the same key.
            { Keys: { } keys } =>
                ("Credential", origin.Keys is { } others
                    && (keys.AccessKeyId, keys.SecretAccessKey) == (others.AccessKeyId, others.SecretAccessKey)),
            { ProfileName: { } profile } => ("ProfileName", origin.Keys is null && profile == origin.ProfileName),
            _ => ("", true),
        };
        return same
            ? null
            : $"{isWith} {Identity(origin)}, and -{parameter} specifies another account. To act on it, omit -{parameter}. "
                + "To use the other account, get the resource with it.";
    }

    private static string Identity(ConnectionOptions origin) => origin switch
    {
        { Keys: { } keys } => $"the access key {keys.AccessKeyId}",
        { ProfileName: { } profile } => $"the profile '{profile}'",
        _ => "the credentials of the AWS environment",
    };

    private static bool HasIdentity(ConnectionOptions options) => options.Keys is not null || options.ProfileName is not null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
