using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Errors about credentials. They never hold a secret.</summary>
internal static class CredentialErrors
{
    private const string Advice =
        "Specify a profile with -ProfileName or a key with -Credential, or set up the AWS configuration (aws configure, aws sso login).";

    /// <summary>No source has any keys.</summary>
    public static AwsServiceException None() => Make(
        $"No AWS credentials were found in the environment, in a profile, or from a container or instance role. {Advice}");

    /// <summary>A source should have keys, and doesn't give them. <paramref name="why"/> has no period.</summary>
    public static AwsServiceException Failed(string source, string why, string? advice = null, Exception? cause = null) =>
        Make($"The AWS credentials of {source} can't be used: {why.TrimEnd('.', ' ')}. {advice ?? Advice}", cause);

    private static AwsServiceException Make(string message, Exception? cause = null) =>
        new(new ServiceError(ErrorIds.NoCredentials, message), cause);
}
