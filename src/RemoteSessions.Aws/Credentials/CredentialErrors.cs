using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Creates errors about credentials. The errors never contain a secret.</summary>
internal static class CredentialErrors
{

    /// <summary>Creates the error that occurs if no source provides credentials.</summary>
    public static AwsServiceException None() => Make(AwsMessages.NoCredentials);

    /// <summary>
    /// Creates the error for a credential source that is configured but doesn't provide credentials. The <paramref name="why"/> parameter
    /// contains the reason, as a main clause without a period.
    /// </summary>
    public static AwsServiceException Failed(string source, string why, string? advice = null, Exception? cause = null) =>
        Make(AwsMessages.UnusableCredentials(source, why, advice), cause);

    private static AwsServiceException Make(string message, Exception? cause = null) =>
        new(new ServiceError(ErrorIds.NoCredentials, message), cause);
}
