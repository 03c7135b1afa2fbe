using Amazon.Runtime;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>A call in the pipeline of the AWS SDK: the operation and the bytes of its input.</summary>
internal sealed class AwsRequest(AwsOperation operation, ReadOnlyMemory<byte> body) : AmazonWebServiceRequest
{
    public AwsOperation Operation { get; } = operation;

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>The number of times that the request was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>Indicates whether an attempt failed without a clear response, so the service may have carried out the call.</summary>
    public bool MayBeCarriedOut { get; set; }
}
