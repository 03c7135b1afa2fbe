using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Http;

namespace RemoteSessions.Aws;

/// <summary>Takes the body of an answer as it is, and reads errors in every form in which the services give them.</summary>
internal sealed class AwsResponseUnmarshaller : ResponseUnmarshaller
{
    public static AwsResponseUnmarshaller Instance { get; } = new();

    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var context = (BodyContext)input;
        return new AwsResponse
        {
            Body = context.Body,
            ResponseMetadata = new ResponseMetadata { RequestId = RequestId(context.ResponseData) },
        };
    }

    public override AmazonServiceException UnmarshallException(
        UnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var context = (BodyContext)input;
        var (type, message) = ReadError(context, statusCode);
        return new AmazonServiceException(
            message, innerException, ErrorType.Unknown, type, RequestId(context.ResponseData), statusCode);
    }

    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException) =>
        new BodyContext(responseStream, response, isException);

    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException, IRequestContext requestContext) =>
        new BodyContext(responseStream, response, isException);

    private static (string Type, string Message) ReadError(BodyContext context, HttpStatusCode statusCode)
    {
        string? type = null, message = null;
        try
        {
            using var document = JsonDocument.Parse(context.Body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                type = Text(document.RootElement, "__type") ?? Text(document.RootElement, "code");
                message = Text(document.RootElement, "message") ?? Text(document.RootElement, "Message");
            }
        }
        catch (JsonException)
        {
            // No JSON: a proxy or load balancer answered. The header below may still name the error.
        }

        if (type is null && context.ResponseData.IsHeaderPresent("x-amzn-ErrorType"))
            type = context.ResponseData.GetHeaderValue("x-amzn-ErrorType");
        if (string.IsNullOrEmpty(type))
            return (ErrorIds.UnreadableResponse, NotOurService(context, statusCode));
        // Here and not only where it is shown, because PowerShell shows the exceptions inside of an error, too.
        return (VisibleText.Escape(BareType(type)), VisibleText.Escape(message ?? $"The service gave no text (HTTP {(int)statusCode})."));
    }

    /// <summary>"com.amazon.x#NotFoundException:http://…" is NotFoundException.</summary>
    private static string BareType(string type)
    {
        type = type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? type : type[..colon]).Trim();
    }

    // Says what came, not its text: a page of a proxy can hold anything.
    private static string NotOurService(BodyContext context, HttpStatusCode statusCode) =>
        $"The answer (HTTP {(int)statusCode}, {context.ResponseData.ContentType ?? "no content type"}, {context.Body.Length} bytes) "
        + "is not one of the AWS service. A proxy or a wrong endpoint may have given it.";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? RequestId(IWebResponseData response) =>
        response.IsHeaderPresent("x-amzn-RequestId") ? response.GetHeaderValue("x-amzn-RequestId") : null;

    /// <summary>The whole body; it was buffered by <see cref="BufferedHttpClientFactory"/>, so that reading it never blocks.</summary>
    private sealed class BodyContext : UnmarshallerContext
    {
        public BodyContext(Stream stream, IWebResponseData response, bool isException)
        {
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            Body = buffer.ToArray();
            WebResponseData = response;
            IsException = isException;
        }

        public byte[] Body { get; }

        public override string CurrentPath => "";

        public override int CurrentDepth => 0;

        public override bool IsStartElement => false;

        public override bool IsEndElement => false;

        public override bool IsStartOfDocument => true;
    }
}
