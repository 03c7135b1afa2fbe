using System.Net;
using System.Net.Http.Headers;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Transfer;

/// <summary>Downloads a file from a presigned URL. An interrupted transfer continues at the point where it was interrupted.</summary>
internal sealed class FileDownload
{
    private readonly Uri _url;
    private readonly string _path;
    private readonly IProgress<TransferProgress>? _progress;
    private EntityTagHeaderValue? _tag;

    private FileDownload(Uri url, string path, IProgress<TransferProgress>? progress) => (_url, _path, _progress) = (url, path, progress);

    /// <summary>
    /// Downloads a file. The file is renamed to its final name when it's complete. A failed or canceled download leaves no file behind.
    /// </summary>
    /// <param name="url">The presigned URL.</param>
    /// <param name="path">The path of the file to write.</param>
    /// <param name="overwrite">Indicates whether to replace an existing file, even a read-only one.</param>
    /// <param name="progress">Receives the progress of the download.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The length of the file in bytes.</returns>
    public static Task<long> SaveAsync(
        Uri url, string path, bool overwrite, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        new FileDownload(url, path, progress).SaveAsync(overwrite, cancellationToken);

    private async Task<long> SaveAsync(bool overwrite, CancellationToken cancellationToken)
    {
        try
        {
            using var draft = new DraftFile(_path);
            await StorageClient.RepeatAsync(_url, client => FetchRestAsync(client, draft.Content, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            var length = draft.Content.Length;
            draft.Complete(overwrite, clearReadOnly: overwrite);
            return length;
        }
        catch (Exception failure) when (DraftFile.IsFailure(failure))
        {
            throw StorageClient.Failed(CoreMessages.FileNotWritten(_path, failure.Message), failure);
        }
    }

    private async Task FetchRestAsync(HttpClient client, FileStream file, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _url);
        // Without a strong entity tag, it's unknown whether the file has changed since the first part was downloaded.
        var from = file.Position > 0 && _tag is { IsWeak: false } ? file.Position : 0;
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, null);
            request.Headers.IfRange = new RangeConditionHeaderValue(_tag!);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        StorageClient.Check(response);
        CheckType(response.Content.Headers.ContentType?.MediaType);
        var start = Start(response, from);
        file.SetLength(start);
        file.Position = start;
        _tag = response.Headers.ETag;
        var total = response.Content.Headers.ContentLength is { } length ? start + length : (long?)null;
        using var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[128 * 1024];
        for (int read; (read = await ReadAsync(body, buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            _progress?.Report(new TransferProgress(file.Position, total));
        }

        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    // Only network failures are retried, so this method distinguishes them from failures to write the local file.
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            throw new TransferException(failure.InnerException?.Message ?? failure.Message, failure);
        }
    }

    private static long Start(HttpResponseMessage response, long from)
    {
        if (response.StatusCode != HttpStatusCode.PartialContent)
            return 0;
        return from > 0 && response.Content.Headers.ContentRange?.From == from
            ? from
            : throw new TransferException(CoreMessages.PartNotRequested) { Final = true };
    }

    // A proxy, or a network that requires users to sign in, can return a web page with HTTP 200.
    private void CheckType(string? mediaType)
    {
        if (mediaType is "text/html" or "application/xhtml+xml"
            && Path.GetExtension(_path).ToUpperInvariant() is not (".HTML" or ".HTM" or ".XHTML"))
        {
            throw new TransferException(
                CoreMessages.WebPageReturned)
            { Final = true };
        }
    }
}
