using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace RemoteSessions.Aws;

/// <summary>An answer as the AWS SDK's pipeline carries it.</summary>
internal sealed class AwsResponse : AmazonWebServiceResponse
{
    public byte[] Body { get; init; } = [];
}
