using Amazon.Runtime;

namespace RemoteSessions.Aws;

/// <summary>An answer as the AWS SDK's pipeline carries it.</summary>
internal sealed class AwsResponse : AmazonWebServiceResponse
{
    public byte[] Body { get; init; } = [];
}
