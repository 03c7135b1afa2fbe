using System.Net;
using System.Net.Http.Headers;
using RemoteSessions.Wire;

namespace RemoteSessions.Transfer;

/// <summary>How far a transfer is. <paramref name="Total"/> is null where the other side does not say.</summary>
internal sealed record TransferProgress(long Done, long? Total);

/// <summary>Sends and fetches files at presigned addresses. These are as good as a password: no error names one.</summary>
internal static class FileTransfer
{
    private const int Tries = 4;

    private static readonly HttpClient Direct = Client(useProxy: false);
    private static readonly HttpClient Proxied = Client(useProxy: true);

    /// <summary>Sends a file with one PUT.</summary>
    public static async Task UploadAsync(
        Uri url, string path, string? contentType, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, useAsync: true);
            using var content = new StreamContent(new ProgressStream(file, progress));
            content.Headers.ContentLength = file.Length;
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType ?? "application/octet-stream");
            using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = content };
            using var answer = await For(url).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
                throw Failed($"the storage behind the upload answered HTTP {(int)answer.StatusCode} ({answer.ReasonPhrase})", null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw Failed(Plain(failure), failure);
        }
    }

    /// <summary>
    /// Fetches a file. A broken connection is taken up where it broke. The file appears under its name when it is whole; of
    /// a failed or cancelled fetch nothing is left.
    /// </summary>
    /// <returns>The file's length in bytes.</returns>
    public static async Task<long> DownloadAsync(
        Uri url, string path, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        var partial = path + ".partial";
        try
        {
            EntityTagHeaderValue? tag = null;
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    tag = await DownloadRestAsync(url, partial, tag, progress, cancellationToken).ConfigureAwait(false);
                    break;
                }
                catch (Exception failure) when (failure is HttpRequestException or IOException
                    && failure is not BrokenDownloadException { Final: true } && attempt < Tries && !cancellationToken.IsCancellationRequested)
                {
                    tag = (failure as BrokenDownloadException)?.Tag ?? tag;
                    await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), cancellationToken).ConfigureAwait(false);
                }
            }

            File.Move(partial, path, overwrite: true);
            return new FileInfo(path).Length;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw Failed(Plain(failure), failure);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task<EntityTagHeaderValue?> DownloadRestAsync(
        Uri url, string partial, EntityTagHeaderValue? tag, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var file = new FileStream(partial, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 128 * 1024, useAsync: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        // Without a tag nothing says that the rest belongs to the part that is here.
        if (file.Length > 0 && tag is { IsWeak: false })
        {
            request.Headers.Range = new RangeHeaderValue(file.Length, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(tag);
        }

        using var answer = await For(url).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            throw new BrokenDownloadException($"the storage answered HTTP {(int)answer.StatusCode} ({answer.ReasonPhrase})", null)
            {
                Final = (int)answer.StatusCode < 500,
            };
        var start = answer.StatusCode == HttpStatusCode.PartialContent ? answer.Content.Headers.ContentRange?.From ?? 0 : 0;
        file.SetLength(start);
        file.Position = start;
        var total = answer.Content.Headers.ContentLength is { } length ? start + length : (long?)null;
        try
        {
            using var body = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var buffer = new byte[128 * 1024];
            for (int read; (read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                progress?.Report(new TransferProgress(file.Position, total));
            }

            return answer.Headers.ETag;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new BrokenDownloadException(Plain(failure), failure) { Tag = answer.Headers.ETag };
        }
    }

    private static HttpClient For(Uri url) => url.IsLoopback ? Direct : Proxied;

    private static HttpClient Client(bool useProxy) => new(
        new SocketsHttpHandler { UseProxy = useProxy, ConnectTimeout = TimeSpan.FromSeconds(10), AllowAutoRedirect = false })
    {
        // A file takes as long as it takes; the caller cancels.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static AwsServiceException Failed(string why, Exception? failure) =>
        new(new ServiceError(ErrorIds.TransferFailed, $"The transfer failed: {why.TrimEnd('.')}."), failure);

    private static string Plain(Exception failure)
    {
        while (failure.InnerException is { } inner)
            failure = inner;
        return failure.Message;
    }

    private sealed class BrokenDownloadException(string message, Exception? inner) : IOException(message, inner)
    {
        public EntityTagHeaderValue? Tag { get; init; }

        /// <summary>Whether another try would get the same answer.</summary>
        public bool Final { get; init; }
    }
}
