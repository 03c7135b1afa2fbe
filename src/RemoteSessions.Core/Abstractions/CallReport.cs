namespace RemoteSessions.Abstractions;

/// <summary>The result of one call to a service.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Region">The Region that the call was sent to.</param>
/// <param name="RequestId">The request ID to quote to AWS support, or null if there was no response.</param>
/// <param name="Attempts">The number of times that the request was sent. The value is 0 if the request was never sent.</param>
/// <param name="ErrorType">The type of the error, or null if the call succeeded.</param>
internal sealed record CallReport(AwsOperation Operation, string Region, string? RequestId, int Attempts, string? ErrorType)
{
    /// <summary>
    /// Indicates whether the service might have carried out the call: the call succeeded, or its outcome is unknown.
    /// </summary>
    public bool MayBeCarriedOut => ErrorType is null || UncertainOutcome.Is(ErrorType);

    /// <inheritdoc/>
    public override string ToString()
    {
        var retries = Math.Max(Attempts - 1, 0);
        return ErrorType is null
            ? CoreMessages.CallSucceeded($"{Operation}", Region, Plain(RequestId), retries)
            : CoreMessages.CallFailed($"{Operation}", Region, ErrorType, Plain(RequestId), retries);
    }

    // A proxy might have sent the response, so a request ID is shown only if it consists of valid characters.
    private static string? Plain(string? requestId) =>
        requestId is { Length: > 0 and <= 128 } && requestId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? requestId
            : null;
}
