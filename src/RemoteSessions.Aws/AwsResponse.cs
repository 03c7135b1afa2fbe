using Amazon.Runtime;

namespace RemoteSessions.Aws;

/// <summary>A response in the pipeline of the AWS SDK.</summary>
internal sealed class AwsResponse : AmazonWebServiceResponse
{
    public byte[] Body { get; init; } = [];
}
