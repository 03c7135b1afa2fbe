using Amazon.Runtime;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Converts responses from AWS STS to credentials, and converts failed calls to errors of this module.</summary>
internal static class StsResponse
{
    public static async Task<SigningKeys> KeysAsync(string source, Func<Task<Amazon.SecurityToken.Model.Credentials>> assume)
    {
        try
        {
            var keys = await assume().ConfigureAwait(false);
            return new SigningKeys(
                keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken, keys.Expiration is { } end
                    ? new DateTimeOffset(end.ToUniversalTime())
                    : null);
        }
        catch (Exception failure)
            when (failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException)
        {
            throw CredentialErrors.Failed(source, AwsMessages.RoleNotAssumed(SdkKeys.Reason(failure)), cause: failure);
        }
    }
}
