using System.Collections.Concurrent;
using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.Network;

namespace RemoteSessions.Transfer;

/// <summary>Sends requests to presigned URLs and retries temporary failures. Errors never contain the address.</summary>
internal static class StorageClient
{
    private const int Attempts = 4;



    private static readonly ConcurrentDictionary<(NetworkSettings, bool), HttpClient> Clients = [];

    /// <summary>Makes up to four attempts, until one succeeds or fails permanently.</summary>
    public static async Task RepeatAsync(Uri url, Func<HttpClient, Task> attemptAsync, CancellationToken cancellationToken)
    {
        if (url.Scheme is not ("http" or "https"))
            throw Failed(CoreMessages.UnknownScheme(url.Scheme));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await attemptAsync(ClientFor(url)).ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (IsOfTheConnection(failure) && !cancellationToken.IsCancellationRequested)
            {
                // A transfer isn't retried after a connection timeout, because the timeout is long enough for any host that can be reached.
                if (attempt == Attempts || IsFinal(failure))
                    throw Failed(
                        failure is OperationCanceledException ? CoreMessages.StorageTimeout : Plain(failure), failure);
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Throws an exception unless the storage service accepted the request.</summary>
    public static void Check(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return;
        var status = (int)response.StatusCode;
        throw new TransferException(response.StatusCode == HttpStatusCode.ProxyAuthenticationRequired
            ? CoreMessages.StorageProxyAuthentication
            : CoreMessages.StorageStatus(status, response.ReasonPhrase))
        {
            Final = status < 500 && response.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests),
        };
    }

    /// <summary>Creates the error for a failed transfer.</summary>
    public static AwsServiceException Failed(string why, Exception? failure = null) =>
        new(new ServiceError(ErrorIds.TransferFailed, CoreMessages.TransferFailed(why)), failure);

    // A failure of the local file system isn't retried, because another attempt would fail in the same way.
    private static bool IsOfTheConnection(Exception failure) =>
        failure is HttpRequestException or HttpIOException or TransferException or OperationCanceledException;

    private static bool IsFinal(Exception failure) => failure is TransferException { Final: true } or OperationCanceledException
        || ConnectionProblems.Classify(failure) is ConnectionProblem.ProxyAuthentication
            or ConnectionProblem.ProxyDenied or ConnectionProblem.Certificate or ConnectionProblem.NotTls;

    private static string Plain(Exception failure)
    {
        var problem = ConnectionProblems.Classify(failure);
        while (failure.InnerException is { } inner)
            failure = inner;
        return problem switch
        {
            ConnectionProblem.ProxyAuthentication => CoreMessages.StorageProxyAuthentication,
            ConnectionProblem.ProxyDenied => CoreMessages.StorageProxyDenied,
            ConnectionProblem.Certificate =>
                CoreMessages.StorageCertificate(failure.Message.TrimEnd('.')),
            _ => failure.Message,
        };
    }

    // The client uses the proxies and certificate authorities that the environment currently specifies.
    private static HttpClient ClientFor(Uri url) => Clients.GetOrAdd(
        (NetworkSettings.From(EnvironmentVariables.OfProcess, () => null, url), url.IsLoopback),
        static key => new HttpClient(NetworkHandler.Create(key.Item1, key.Item2))
        {
            // A transfer has no time limit. The caller can cancel a transfer.
            Timeout = Timeout.InfiniteTimeSpan,
        });
}
