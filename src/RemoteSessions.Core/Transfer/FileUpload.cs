using System.Net.Http.Headers;

namespace RemoteSessions.Transfer;

/// <summary>Uploads a file to a presigned URL.</summary>
internal static class FileUpload
{
    /// <summary>
    /// Opens the file. Other programs, such as an editor, a synchronization client, or a virus scanner, might have the file open.
    /// </summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 128 * 1024, useAsync: true);

    /// <summary>Uploads the file with a PUT request, which can be repeated safely.</summary>
    public static Task SendAsync(
        Uri url, FileStream file, string? contentType, IProgress<TransferProgress>? progress, CancellationToken cancellationToken) =>
        StorageClient.RepeatAsync(
            url,
            async client =>
            {
                file.Position = 0;
                using var content = new StreamContent(new ProgressStream(file, progress));
                content.Headers.ContentLength = file.Length;
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType ?? "application/octet-stream");
                using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = content };
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                    .ConfigureAwait(false);
                StorageClient.Check(response);
            },
            cancellationToken);
}
