using Amazon.Runtime;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Converts credentials and errors between the types of this module and the types of the AWS SDK.</summary>
internal static class SdkKeys
{
    /// <summary>Converts the credentials to the type that the SDK's signer requires.</summary>
    public static AWSCredentials Convert(SigningKeys keys) => keys.SessionToken is { Length: > 0 } token
        ? new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, token)
        : new BasicAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey);

    /// <summary>Returns the reason why a call to STS or IAM Identity Center failed, without a period at the end.</summary>
    public static string Reason(Exception failure)
    {
        if (failure is AmazonServiceException { ErrorCode.Length: > 0 } service)
            return AwsMessages.ServiceFailure(service.ErrorCode, service.Message.TrimEnd('.'));
        while (failure.InnerException is { } inner)
            failure = inner;
        return failure.Message.TrimEnd('.');
    }
}
