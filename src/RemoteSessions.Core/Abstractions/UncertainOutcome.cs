namespace RemoteSessions.Abstractions;

/// <summary>Creates errors for calls whose response was lost or can't be read.</summary>
internal static class UncertainOutcome
{
    /// <summary>It's unknown whether the service carried out the call.</summary>
    public static AwsServiceException Create(
        AwsOperation operation, string why, Exception? failure, string? requestId = null, int? status = null) =>
        new(
            new ServiceError(
                ErrorIds.OutcomeUnknown,
                CoreMessages.OutcomeUnknown(why, operation.Name),
                requestId,
                status),
            failure);

    /// <summary>The service, or a proxy in front of the service, reported success, but the response can't be read.</summary>
    public static AwsServiceException Unreadable(AwsOperation operation, string why, Exception? failure = null) => operation.Mutating
        ? Create(operation, why, failure)
        : new AwsServiceException(new ServiceError(ErrorIds.UnreadableResponse, why), failure);

    /// <summary>The service reported success, but the response doesn't contain the resource.</summary>
    public static AwsServiceException Incomplete(AwsOperation operation) =>
        Unreadable(operation, CoreMessages.IncompleteResponse($"{operation}"));
}
