using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

/// <summary>Reads information that isn't required for a command to succeed.</summary>
internal static class OptionalRead
{
    // A command must not wait long for optional information.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    /// <summary>Reads an optional value, or returns null if the value can't be read within ten seconds.</summary>
    /// <param name="read">Reads the value.</param>
    /// <param name="failed">Receives the reason why the value can't be read.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<T?> OrNullAsync<T>(
        Func<CancellationToken, Task<T>> read, Func<Exception, ValueTask>? failed, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(LongestRead);
            return await read(limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (
            failure is AwsServiceException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            if (failed is not null)
                await failed(failure).ConfigureAwait(false);
            return null;
        }
    }
}
