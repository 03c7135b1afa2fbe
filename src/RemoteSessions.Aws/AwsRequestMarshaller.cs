using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace RemoteSessions.Aws;

/// <summary>Creates the HTTP request for a call according to the AWS JSON 1.1 protocol.</summary>
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
