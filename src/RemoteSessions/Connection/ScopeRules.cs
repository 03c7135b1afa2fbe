using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Determines the account and Region in which a command makes its calls. Parameters that the user typed have the highest priority, followed
/// by the input object, $PSDefaultParameterValues, and the default connection. Parameters that the user typed must not contradict the input
/// object.
/// </summary>
/// <param name="typed">The parameters that the user typed.</param>
/// <param name="preset">The parameters that come from $PSDefaultParameterValues.</param>
/// <param name="defaults">The default connection.</param>
internal sealed class ScopeRules(ConnectionOptions typed, ConnectionOptions preset, ConnectionOptions defaults)
{
    /// <summary>
    /// Returns the scope of a call, based on the parameters, the default connection, and the object that the call is for, if any.
    /// </summary>
    /// <param name="service">The service that is called.</param>
    /// <param name="from">The object, row, or text that the command processes, or null.</param>
    public Scope For(AwsService service, AwsResource? from)
    {
        // The parameters on the command line can specify a scope that differs from the scope of a template. For input that isn't a
        // template, ConflictWith reports a conflict if the scope of the input differs from the scope of these parameters.
        if (from?.ReadWith is { } origin)
            return Make(Merge(typed, origin), HasIdentity(typed) ? typed.ProfileName : from.ProfileName);
        var row = new ConnectionOptions { Region = Text(from?.Region), ProfileName = Text(from?.ProfileName) };
        var lower = Merge(preset, defaults);
        // A default Region applies only to services that are available in several Regions.
        if (service.OnlyRegion is not null)
            lower = lower with { Region = null };
        var merged = Merge(Merge(typed, row), lower);
        return Make(merged, merged.ProfileName);
    }

    /// <summary>
    /// Returns the reason why an object or a row conflicts with the scope that the user specified. If there is no conflict, the method
    /// returns null.
    /// </summary>
    /// <param name="from">The object or row to compare with the scope.</param>
    /// <param name="label">The name of the object or row, as the message shows it.</param>
    public string? ConflictWith(AwsResource from, string label)
    {
        if (from.ReadWith is { } origin)
            return Difference(from, label, typed, origin);
        // The only connection settings that a deserialized object or a row can contain are a Region and a profile.
        var shown = from is ResourceInput row
            ? new ConnectionOptions { Region = row.First(nameof(from.Region)), ProfileName = row.First(nameof(from.ProfileName)) }
            : new ConnectionOptions { Region = Text(from.Region), ProfileName = Text(from.ProfileName) };
        var comparable = new ConnectionOptions
        {
            Region = shown.Region is null ? null : typed.Region,
            ProfileName = shown.ProfileName is null ? null : typed.ProfileName,
        };
        return Difference(from, label, comparable, shown);
    }

    /// <summary>Returns the first connection, with missing settings filled in from the second connection.</summary>
    public static ConnectionOptions Merge(ConnectionOptions first, ConnectionOptions second)
    {
        // A connection can use a profile or an access key, but not both. If the first connection specifies a profile or an access key, the
        // profile and the access key of the second connection are ignored.
        var identity = HasIdentity(first) ? first : second;
        return second with
        {
            Region = first.Region ?? second.Region,
            EndpointUrl = first.EndpointUrl ?? second.EndpointUrl,
            EndpointService = first.EndpointUrl is null ? second.EndpointService : first.EndpointService,
            ProfileName = identity.ProfileName,
            Keys = identity.Keys,
        };
    }

    private static Scope Make(ConnectionOptions connection, string? profileName) =>
        new(connection with { Region = connection.Region?.ToLowerInvariant() }, profileName);

    private static string? Difference(AwsResource from, string label, ConnectionOptions typed, ConnectionOptions origin)
    {
        var isRow = from is ResourceInput { ReadWith: null };
        if (typed.Region is { } region && !string.Equals(region, origin.Region, StringComparison.OrdinalIgnoreCase))
            return isRow
                ? CommandMessages.RowOfOtherRegion(label, origin.Region, region)
                : CommandMessages.ReadInOtherRegion(label, origin.Region, region);
        if (typed.EndpointUrl is { } endpoint && endpoint != origin.EndpointUrl)
            return CommandMessages.ReadFromOtherEndpoint(label);
        var (parameter, same) = typed switch
        {
            // The session tokens aren't compared, because the user might have specified a newer token for the same key.
            { Keys: { } keys } =>
                ("Credential", origin.Keys is { } others
                    && (keys.AccessKeyId, keys.SecretAccessKey) == (others.AccessKeyId, others.SecretAccessKey)),
            { ProfileName: { } profile } => ("ProfileName", origin.Keys is null && profile == origin.ProfileName),
            _ => ("", true),
        };
        return same
            ? null
            : isRow ? CommandMessages.RowOfOtherAccount(label, Identity(origin), parameter)
            : CommandMessages.ReadWithOtherAccount(label, Identity(origin), parameter);
    }

    /// <summary>Describes the credentials of a connection, without the secret.</summary>
    internal static string Identity(ConnectionOptions origin) => origin switch
    {
        { Keys: { } keys } => CommandMessages.KeyIdentity(keys.AccessKeyId),
        { ProfileName: { } profile } => CommandMessages.ProfileIdentity(profile),
        _ => CommandMessages.EnvironmentIdentity,
    };

    private static bool HasIdentity(ConnectionOptions options) => options.Keys is not null || options.ProfileName is not null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
