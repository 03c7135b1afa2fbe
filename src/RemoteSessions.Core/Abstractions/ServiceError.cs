namespace RemoteSessions.Abstractions;

/// <summary>Why a call failed, in the service's own words where it said any.</summary>
/// <param name="Type">The AWS error type without its namespace (<c>NotFoundException</c>), or one of <see cref="ErrorIds"/>.</param>
/// <param name="Message">What the service, or the machine, said. Holds no credentials and no sensitive URL.</param>
/// <param name="RequestId">The request id to quote to AWS support, or null where there was no response.</param>
/// <param name="StatusCode">The HTTP status, or null where there was no response. Never use it to tell errors apart.</param>
/// <param name="Retryable">Whether the same call may succeed later, with nothing else changed.</param>
public sealed record ServiceError(
    string Type, string Message, string? RequestId = null, int? StatusCode = null, bool Retryable = false);
