namespace RemoteSessions.Abstractions;

/// <summary>The reason why a call failed, with the message from the service if the service returned one.</summary>
/// <param name="Type">The AWS error type without its namespace (<c>NotFoundException</c>), or one of the constants in
/// <see cref="ErrorIds"/>.</param>
/// <param name="Message">The error message. The message contains no credentials and no sensitive URLs.</param>
/// <param name="RequestId">The request ID to quote to AWS support, or null if there was no response.</param>
/// <param name="StatusCode">The HTTP status, or null if there was no response. Don't use the HTTP status to distinguish errors.</param>
/// <param name="Retryable">Indicates whether the same call might succeed later.</param>
public sealed record ServiceError(
    string Type, string Message, string? RequestId = null, int? StatusCode = null, bool Retryable = false)
{
    /// <summary>
    /// Indicates whether the service might already have carried out the call, because the outcome of an earlier attempt is unknown.
    /// </summary>
    public bool MayBeCarriedOut { get; init; }
}
