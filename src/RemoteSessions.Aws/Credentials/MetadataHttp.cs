using System.Net;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Sends requests to the metadata service of an EC2 instance, or to the credentials endpoint of a container. These requests are never sent
/// through a proxy.
/// </summary>
internal static class MetadataHttp
{
    private static readonly HttpClient Client = new(
        new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// Sends a request. Stops waiting for the response after the time that the <paramref name="patience"/> parameter specifies.
    /// </summary>
    /// <exception cref="TimeoutException">No response arrived in time.</exception>
    public static (HttpStatusCode Status, string Body) Send(
        HttpRequestMessage request, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            using var response = Client.Send(request, HttpCompletionOption.ResponseContentRead, limit.Token);
            using var reader = new StreamReader(response.Content.ReadAsStream(limit.Token));
            return (response.StatusCode, reader.ReadToEnd());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(AwsMessages.NoResponseInTime);
        }
    }
}
