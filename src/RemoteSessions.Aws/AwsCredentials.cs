using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using RemoteSessions.Hosting;

namespace RemoteSessions.Aws;

/// <summary>Which identity a call is signed with.</summary>
internal static class AwsCredentials
{
    /// <summary>
    /// The keys that were named; else the named profile. Null leaves it to the SDK's own chain: environment, web identity,
    /// profile, container, instance.
    /// </summary>
    public static AWSCredentials? Resolve(ConnectionOptions options) => options switch
    {
        { Keys: { SessionToken: null } keys } => new BasicAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey),
        { Keys: { SessionToken: { } token } keys } => new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, token),
        { ProfileName: { } name } => new ProfileCredentials(name),
        _ when ProfileOfChain() is { } name => new ProfileCredentials(name),
        _ => null,
    };

    /// <summary>Where the credentials come from, in words; never the credentials.</summary>
    public static string Source(ConnectionOptions options) => options switch
    {
        { Keys: not null } => "-Credential or the default credential",
        { ProfileName: { } name } => $"profile '{name}'",
        _ when ProfileOfChain() is { } name => $"profile '{name}'",
        _ when Has("AWS_ACCESS_KEY_ID") => "the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        _ when Has("AWS_WEB_IDENTITY_TOKEN_FILE") => "the web identity token that AWS_WEB_IDENTITY_TOKEN_FILE names",
        _ when Has("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || Has("AWS_CONTAINER_CREDENTIALS_FULL_URI") => "the container's credential endpoint",
        _ => "the instance metadata service",
    };

    // The SDK's chain refuses SSO profiles, which its profile store takes: where the chain would come to a profile, take the store.
    private static string? ProfileOfChain()
    {
        if (Has("AWS_ACCESS_KEY_ID") || Has("AWS_WEB_IDENTITY_TOKEN_FILE"))
            return null;
        var name = Environment.GetEnvironmentVariable("AWS_PROFILE") is { Length: > 0 } named ? named : "default";
        return new CredentialProfileStoreChain().TryGetProfile(name, out var profile) && profile.CanCreateAWSCredentials ? name : null;
    }

    private static bool Has(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    /// <summary>A profile's credentials, made when first needed; every way in which that fails is one kind of failure.</summary>
    private sealed class ProfileCredentials(string name) : AWSCredentials
    {
        private readonly Lazy<AWSCredentials> _credentials = new(() =>
            new CredentialProfileStoreChain().TryGetAWSCredentials(name, out var credentials)
                ? credentials
                : throw new AmazonClientException($"The profile '{name}' holds no credentials"));

        public override ImmutableCredentials GetCredentials()
        {
            try
            {
                return _credentials.Value.GetCredentials();
            }
            catch (Exception failure)
            {
                throw Explained(failure);
            }
        }

        public override async Task<ImmutableCredentials> GetCredentialsAsync()
        {
            try
            {
                return await _credentials.Value.GetCredentialsAsync().ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                throw Explained(failure);
            }
        }

        private AmazonClientException Explained(Exception failure)
        {
            var root = failure;
            while (root.InnerException is { } inner)
                root = inner;
            var cause = root == failure ? failure.Message : $"{failure.Message.TrimEnd('.')} ({root.Message.TrimEnd('.')})";
            return new AmazonClientException($"Profile '{name}': {cause}", failure);
        }
    }
}
