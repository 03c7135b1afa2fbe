using Amazon.Runtime;

namespace RemoteSessions.Aws;

/// <summary>A response as it passes through the AWS SDK's pipeline.</summary>
internal sealed class AwsResponse : AmazonWebServiceResponse
{
    public byte[] Body { get; init; } = [];
}
