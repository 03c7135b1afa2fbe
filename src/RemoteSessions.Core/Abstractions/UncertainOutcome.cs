namespace RemoteSessions.Abstractions;

/// <summary>Errors of calls whose response was lost, or can't be read.</summary>
internal static class UncertainOutcome
{
    /// <summary>Nobody knows whether the service carried the call out.</summary>
    public static AwsServiceException Create(
        AwsOperation operation, string why, Exception? failure, string? requestId = null, int? status = null) =>
        new(
            new ServiceError(
                ErrorIds.OutcomeUnknown,
                $"{why.TrimEnd('.')}. It is not known whether {operation.Name} was carried out, so it was not sent again: "
                + "list what is there before you repeat it.",
                requestId,
                status),
            failure);

    /// <summary>The service, or something before it, reported success with a response that can't be read.</summary>
    public static AwsServiceException Unreadable(AwsOperation operation, string what, Exception? failure = null)
    {
        var why = $"The response to {operation} {what}.";
        return operation.Mutating
            ? Create(operation, why, failure)
            : new AwsServiceException(new ServiceError(ErrorIds.UnreadableResponse, why), failure);
    }
}
