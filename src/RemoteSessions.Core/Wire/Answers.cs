namespace RemoteSessions.Wire;

internal static class Answers
{
    /// <summary>An answer without the one thing that it is about is no answer.</summary>
    public static T Present<T>(T? member) where T : class => member ?? throw new AwsServiceException(new ServiceError(
        ErrorIds.UnreadableResponse, $"The service's answer holds no {typeof(T).Name}."));
}
