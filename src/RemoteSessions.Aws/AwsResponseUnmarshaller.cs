using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Aws.Http;

namespace RemoteSessions.Aws;

/// <summary>Returns the body of a response unchanged, and reads errors in all formats that the services use.</summary>
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
            // The response isn't JSON, for example because a proxy or load balancer sent it. A header may still contain the error type.
        }

        if (type is null && context.ResponseData.IsHeaderPresent("x-amzn-ErrorType"))
            type = context.ResponseData.GetHeaderValue("x-amzn-ErrorType");
        if (string.IsNullOrEmpty(type))
            return (ErrorIds.UnreadableResponse, NotOurService(context, statusCode));
        // The text is also escaped here, because PowerShell can display the inner exceptions of an error.
        return (VisibleText.Escape(BareType(type)), VisibleText.Escape(message ?? AwsMessages.NoTextFromService((int)statusCode)));
    }

    /// <summary>
    /// Returns the type without its namespace and address: NotFoundException for "com.amazon.x#NotFoundException:http://…".
    /// </summary>
    private static string BareType(string type)
    {
        type = type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? type : type[..colon]).Trim();
    }

    // The message doesn't quote the response, because a page from a proxy can contain any text.
    private static string NotOurService(BodyContext context, HttpStatusCode statusCode) =>
        AwsMessages.NotFromAws((int)statusCode, context.ResponseData.ContentType, context.Body.Length);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? RequestId(IWebResponseData response) =>
        response.IsHeaderPresent("x-amzn-RequestId") ? response.GetHeaderValue("x-amzn-RequestId") : null;

    /// <summary>
    /// Contains the whole body of a response. Reading the body never blocks, because <see cref="BufferedHttpClientFactory"/> has already
    /// buffered it.
    /// </summary>
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
