using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using RemoteSessions.Wire;

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

/// <summary>An answer as the AWS SDK's pipeline carries it.</summary>
internal sealed class AwsResponse : AmazonWebServiceResponse
{
    public byte[] Body { get; init; } = [];
}

/// <summary>Writes a call in the AWS JSON 1.1 protocol.</summary>
internal sealed class AwsRequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static AwsRequestMarshaller Instance { get; } = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (AwsRequest)input;
        return new DefaultRequest(request, request.Operation.Service.ServiceId)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = request.Body.ToArray(),
            Headers =
            {
                ["Content-Type"] = "application/x-amz-json-1.1",
                ["X-Amz-Target"] = request.Operation.Target,
            },
        };
    }
}
