using Amazon.Runtime;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Converts to and from the types of the AWS SDK.</summary>
internal static class SdkKeys
{
    /// <summary>The keys as the SDK's signer takes them.</summary>
    public static AWSCredentials Convert(SigningKeys keys) => keys.SessionToken is { Length: > 0 } token
        ? new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, token)
        : new BasicAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey);

    /// <summary>Why a call to a service that gives out keys failed, in a few words without a period.</summary>
    public static string Reason(Exception failure)
    {
        if (failure is AmazonServiceException { ErrorCode.Length: > 0 } service)
            return $"{service.ErrorCode}: {service.Message.TrimEnd('.')}";
        while (failure.InnerException is { } inner)
            failure = inner;
        return failure.Message.TrimEnd('.');
    }
}
