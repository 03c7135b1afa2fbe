namespace RemoteSessions.Abstractions;

/// <summary>Creates errors for calls whose responses were lost or can't be read.</summary>
internal static class UncertainOutcome
{
    /// <summary>Returns true if the service might have carried out a call that failed with an error of this type.</summary>
    public static bool Is(string errorType) =>
        errorType is ErrorIds.OutcomeUnknown or ErrorIds.UnreadableResponse or ErrorIds.ResponseTooLarge;

    /// <summary>Creates the error for a call that the service might or might not have carried out.</summary>
    public static AwsServiceException Create(
        AwsOperation operation, string why, Exception? failure, string? requestId = null, int? status = null) =>
        new(
            new ServiceError(
                ErrorIds.OutcomeUnknown,
                CoreMessages.OutcomeUnknown(why, operation.Name),
                requestId,
                status),
            failure);

    /// <summary>Creates the error for a response that can't be read, although the service or a proxy reported success.</summary>
    public static AwsServiceException Unreadable(AwsOperation operation, string why, Exception? failure = null) => operation.Mutating
        ? Create(operation, why, failure)
        : new AwsServiceException(new ServiceError(ErrorIds.UnreadableResponse, why), failure);

    /// <summary>Creates the error for a successful call whose response doesn't contain the resource.</summary>
    public static AwsServiceException Incomplete(AwsOperation operation) =>
        Unreadable(operation, CoreMessages.IncompleteResponse($"{operation}"));
}
