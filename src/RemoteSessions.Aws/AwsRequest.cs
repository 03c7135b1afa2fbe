using Amazon.Runtime;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>A call as the AWS SDK's pipeline carries it: the operation and its bytes.</summary>
internal sealed class AwsRequest(AwsOperation operation, ReadOnlyMemory<byte> body) : AmazonWebServiceRequest
{
    public AwsOperation Operation { get; } = operation;

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether an attempt failed in such a way that the service may have carried it out.</summary>
    public bool MayBeCarriedOut { get; set; }
}
