using System.Collections.Concurrent;
using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.Network;

namespace RemoteSessions.Transfer;

/// <summary>Sends requests to presigned addresses and repeats those that failed in passing. No error contains an address.</summary>
internal static class StorageClient
{
    private const int Attempts = 4;

    private const string ProxyAdvice =
        "the proxy asks for authentication (HTTP 407). Specify its user name and password in HTTPS_PROXY, or exempt the storage in "
        + "NO_PROXY";

    private static readonly ConcurrentDictionary<(NetworkSettings, bool), HttpClient> Clients = [];

    /// <summary>Runs an attempt until it succeeds, fails finally, or has failed four times.</summary>
    public static async Task RepeatAsync(Uri url, Func<HttpClient, Task> attemptAsync, CancellationToken cancellationToken)
    {
        if (url.Scheme is not ("http" or "https"))
            throw Failed($"the service returned an address with the scheme '{url.Scheme}', which can't be used for a transfer");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await attemptAsync(ClientFor(url)).ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (IsOfTheConnection(failure) && !cancellationToken.IsCancellationRequested)
            {
                // The connect timeout is long enough for a host that can be reached at all.
                if (attempt == Attempts || IsFinal(failure))
                    throw Failed(
                        failure is OperationCanceledException ? "the storage didn't accept a connection in time" : Plain(failure), failure);
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Throws unless the storage accepted the request.</summary>
    public static void Check(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return;
        var status = (int)response.StatusCode;
        throw new TransferException(response.StatusCode == HttpStatusCode.ProxyAuthenticationRequired
            ? ProxyAdvice
            : $"the storage returned HTTP {status} ({response.ReasonPhrase})")
        {
            Final = status < 500 && response.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests),
        };
    }

    /// <summary>An error that says why a transfer failed.</summary>
    public static AwsServiceException Failed(string why, Exception? failure = null) =>
        new(new ServiceError(ErrorIds.TransferFailed, $"The transfer failed: {why.TrimEnd('.')}."), failure);

    // A failure of the local file system is none of the connection, and a repetition doesn't change it.
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
            ConnectionProblem.ProxyAuthentication => ProxyAdvice,
            ConnectionProblem.ProxyDenied => "the proxy refused to connect to the storage",
            ConnectionProblem.Certificate =>
                $"the certificate of the storage isn't trusted ({failure.Message.TrimEnd('.')}). Specify the certification authority of "
                + "your company in AWS_CA_BUNDLE",
            _ => failure.Message,
        };
    }

    // The proxies and authorities that the environment names now.
    private static HttpClient ClientFor(Uri url) => Clients.GetOrAdd(
        (NetworkSettings.From(EnvironmentVariables.OfProcess, () => null, url), url.IsLoopback),
        static key => new HttpClient(NetworkHandler.Create(key.Item1, key.Item2))
        {
            // A file takes as long as it takes; the caller cancels.
            Timeout = Timeout.InfiniteTimeSpan,
        });
}
