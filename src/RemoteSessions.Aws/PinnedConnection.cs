using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws;

/// <summary>
/// Creates connection options that always refer to the same account and Region, even if environment variables change later. Otherwise, a
/// command could use an object that was read in one account to change a resource in another account, for example after a script has assumed
/// a role.
/// </summary>
internal static class PinnedConnection
{
    public static ConnectionOptions Create(ConnectionOptions options, ClientSettings client, ConnectionSettings settings)
    {
        var pinned = options with
        {
            Region = client.Region,
            EndpointUrl = client.Endpoint,
            IgnoreConfiguredEndpoint = client.Endpoint is null,
            EndpointService = client.EndpointService,
        };
        if (options.Keys is not null)
            return pinned with { ProfileName = null };
        var environment = settings.Environment;
        if (options.ProfileName is not null)
            return pinned;
        // This order must match the order in CredentialChain.
        if (environment["AWS_ACCESS_KEY_ID"] is { } id && environment["AWS_SECRET_ACCESS_KEY"] is { } secret)
            return pinned with { Keys = new AwsKeys(id, secret, environment["AWS_SESSION_TOKEN"] ?? environment["AWS_SECURITY_TOKEN"]) };
        // Connection options can't refer to a web identity, a container, or an instance, because these sources have no name.
        return environment["AWS_WEB_IDENTITY_TOKEN_FILE"] is null && settings.Profile is not null
            ? pinned with { ProfileName = settings.ProfileName }
            : pinned;
    }
}
