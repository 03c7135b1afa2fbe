using System.Net;

namespace RemoteSessions.Aws;

/// <summary>An error that the service, or a gateway in front of it, returned.</summary>
internal sealed class ErrorResponse(string type, string message, HttpStatusCode status, string? requestId, DateTimeOffset? date)
    : Exception(message)
{
    /// <summary>The AWS error type without its namespace.</summary>
    public string Type { get; } = type;

    public HttpStatusCode Status { get; } = status;

    public string? RequestId { get; } = requestId;

    /// <summary>
    /// The time at which the service sent the response, according to the service's clock, or null if the response doesn't contain a time.
    /// </summary>
    public DateTimeOffset? Date { get; } = date;
}
