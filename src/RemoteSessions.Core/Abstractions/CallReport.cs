using System.Globalization;

namespace RemoteSessions.Abstractions;

/// <summary>How one call to a service went.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Region">The Region that the call went to.</param>
/// <param name="RequestId">The request ID to quote to AWS support, or null where no response came.</param>
/// <param name="Attempts">How often the request was sent; 0 where it never was.</param>
/// <param name="ErrorType">The type of the error, or null if the call succeeded.</param>
internal sealed record CallReport(AwsOperation Operation, string Region, string? RequestId, int Attempts, string? ErrorType)
{
    /// <summary>Whether the service may have carried the call out: it succeeded, or nobody knows.</summary>
    public bool MayBeCarriedOut => ErrorType is null or ErrorIds.OutcomeUnknown or ErrorIds.UnreadableResponse or ErrorIds.ResponseTooLarge;

    /// <inheritdoc/>
    public override string ToString()
    {
        var retries = Math.Max(Attempts - 1, 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Operation} in {Region} {(ErrorType is null ? "succeeded" : $"failed with {ErrorType}")} "
            + $"({(Plain(RequestId) is { } id ? $"request ID {id}" : "no request ID")}, {retries} "
            + $"{(retries == 1 ? "retry" : "retries")}).");
    }

    // The text comes from whoever responded: only what a request ID consists of is shown.
    private static string? Plain(string? requestId) =>
        requestId is { Length: > 0 and <= 128 } && requestId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? requestId
            : null;
}
