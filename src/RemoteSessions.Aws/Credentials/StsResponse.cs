using Amazon.Runtime;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Turns what STS returns, or fails with, into keys or an error of ours.</summary>
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
            throw CredentialErrors.Failed(source, $"AWS STS didn't let it assume the role ({SdkKeys.Reason(failure)})", cause: failure);
        }
    }
}
