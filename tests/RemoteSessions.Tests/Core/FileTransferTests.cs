using RemoteSessions.Abstractions;
using RemoteSessions.Tests.Support;
using RemoteSessions.Transfer;

namespace RemoteSessions.Tests.Core;

public sealed class FileTransferTests : IDisposable
{
    private const string Secret = "X-Amz-Signature=5ec4e7";
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(number => (byte)(number * 31))];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_downloaded_with_progress()
    {
        using var server = new StubServer(_ => StubServer.Bytes(Content));
        var reports = new List<TransferProgress>();
        Assert.Equal(Content.Length, await Download(server, new ProgressList(reports)));
        Assert.Equal(Content, File.ReadAllBytes(Target));
        Assert.Equal(new TransferProgress(Content.Length, Content.Length), reports[^1]);
        Assert.Equal(["file"], _folder.Names());
    }

    [Fact]
    public async Task An_interrupted_download_is_resumed()
    {
        using var server = new StubServer(request => request.Headers.TryGetValue("Range", out var range)
            ? StubServer.Bytes(
                Content[Start(range)..], 206, ("ETag", "\"one\""),
                ("Content-Range", $"bytes {Start(range)}-{Content.Length - 1}/{Content.Length}"))
            : Cut("\"one\""));
        await Download(server);
        Assert.Equal(Content, File.ReadAllBytes(Target));
        var second = server.Requests.ToArray()[1];
        Assert.Equal("bytes=100000-", second.Headers["Range"]);
        Assert.Equal("\"one\"", second.Headers["If-Range"]);
    }

    [Fact]
    public async Task A_file_that_changed_in_the_meantime_is_downloaded_again()
    {
        byte[] changed = [.. Content.Reverse()];
        var calls = 0;
        using var server = new StubServer(_ => calls++ == 0 ? Cut("\"one\"") : StubServer.Bytes(changed, 200, ("ETag", "\"two\"")));
        await Download(server);
        Assert.Equal(changed, File.ReadAllBytes(Target));
    }

    [Fact]
    public async Task Without_an_ETag_an_interrupted_download_starts_again()
    {
        var calls = 0;
        using var server = new StubServer(_ => calls++ == 0 ? Cut(null) : StubServer.Bytes(Content));
        await Download(server);
        Assert.Equal(Content, File.ReadAllBytes(Target));
        Assert.All(server.Requests, request => Assert.False(request.Headers.ContainsKey("Range")));
    }

    [Fact]
    public async Task A_download_that_keeps_failing_leaves_no_file()
    {
        using var server = new StubServer(_ => Cut(null));
        var failure = await Assert.ThrowsAsync<AwsServiceException>(() => Download(server));
        Assert.Equal("TransferFailed", failure.Error.Type);
        Assert.Equal(4, server.Requests.Count);
        Assert.Empty(_folder.Names());
    }

    [Theory]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(302, 1)]
    [InlineData(503, 4)]
    public async Task A_rejection_is_not_retried_but_a_temporary_storage_error_is(int status, int calls)
    {
        using var server = new StubServer(_ => StubServer.Bytes("<Error/>"u8.ToArray(), status, ("Location", "/elsewhere")));
        var failure = await Assert.ThrowsAsync<AwsServiceException>(() => Download(server));
        Assert.Contains($"HTTP {status}", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(calls, server.Requests.Count);
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public async Task A_cancelled_download_leaves_no_file_and_keeps_an_existing_one()
    {
        File.WriteAllText(Target, "before");
        using var stop = new CancellationTokenSource();
        using var server = new StubServer(_ => async (stream, stopping) =>
        {
            await stream.WriteAsync(StubServer.Head(200, ("Content-Length", "1000")), stopping);
            await stream.WriteAsync(new byte[10], stopping);
            await Task.Delay(Timeout.Infinite, stopping);
            return false;
        });
        var progress = new ProgressList([], () => stop.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Download(server, progress, stop.Token));
        Assert.Equal(["file"], _folder.Names());
        Assert.Equal("before", File.ReadAllText(Target));
    }

    [Fact]
    public async Task A_file_is_sent_with_one_PUT_and_its_length()
    {
        using var server = new StubServer(_ => StubServer.Bytes([]));
        var source = Path.Combine(_folder.Path, "source");
        File.WriteAllBytes(source, Content);
        var reports = new List<TransferProgress>();
        await Upload(server, source, "application/zip", new ProgressList(reports));
        var request = Assert.Single(server.Requests);
        Assert.Equal(
            ("PUT", "application/zip", $"{Content.Length}"),
            (request.Method, request.Headers["Content-Type"], request.Headers["Content-Length"]));
        Assert.Equal(Content, request.Body);
        Assert.Equal(Content.Length, reports[^1].Done);
    }

    [Fact]
    public async Task A_rejected_upload_reports_the_error_of_the_storage_without_the_URL()
    {
        using var server = new StubServer(_ => StubServer.Bytes([], 403));
        var failure = await Assert.ThrowsAsync<AwsServiceException>(
            () => Upload(server, _folder.File("source", "x")));
        Assert.Single(server.Requests);
        Assert.Equal("TransferFailed", failure.Error.Type);
        Assert.Contains("HTTP 403", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task An_upload_is_sent_again_after_a_temporary_error(int status)
    {
        var calls = 0;
        using var server = new StubServer(
            _ => calls++ > 0 ? StubServer.Bytes([]) : status > 0 ? StubServer.Bytes([], status) : (_, _) => Task.FromResult(false));
        var source = Path.Combine(_folder.Path, "source");
        File.WriteAllBytes(source, Content);
        await Upload(server, source);
        Assert.Equal(Content, server.Requests.ToArray()[^1].Body);
    }

    [Fact]
    public async Task A_file_that_is_open_elsewhere_is_sent()
    {
        using var server = new StubServer(_ => StubServer.Bytes([]));
        var source = Path.Combine(_folder.Path, "source");
        await using var editor = new FileStream(source, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite);
        editor.Write("text"u8);
        editor.Flush();
        await Upload(server, source);
        Assert.Equal("text"u8.ToArray(), Assert.Single(server.Requests).Body);
    }

    [Theory]
    [InlineData("bytes 1000-1012/1013")]
    [InlineData("bytes 0-12/1013")]
    public async Task An_unrequested_range_is_an_error_and_leaves_no_file(string range)
    {
        using var server = new StubServer(_ => StubServer.Bytes("the whole log"u8.ToArray(), 206, ("Content-Range", range)));
        var failure = await Assert.ThrowsAsync<AwsServiceException>(() => Download(server));
        Assert.Contains("wasn't requested", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public async Task A_resumed_download_with_a_wrong_offset_is_an_error_and_leaves_no_file()
    {
        using var server = new StubServer(request => request.Headers.ContainsKey("Range")
            ? StubServer.Bytes(Content[5..], 206, ("ETag", "\"one\""), ("Content-Range", $"bytes 5-{Content.Length - 1}/{Content.Length}"))
            : Cut("\"one\""));
        await Assert.ThrowsAsync<AwsServiceException>(() => Download(server));
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public async Task A_web_page_in_place_of_the_file_is_an_error_and_no_file()
    {
        using var server = new StubServer(_ => StubServer.Bytes("<html/>"u8.ToArray(), 200, ("Content-Type", "text/html; charset=utf-8")));
        var failure = await Assert.ThrowsAsync<AwsServiceException>(() => Download(server));
        Assert.Contains("is a web page", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Names());
        await FileDownload.SaveAsync(Address(server), Target + ".html", overwrite: false, null, CancellationToken.None);
        Assert.Equal(["file.html"], _folder.Names());
    }

    [Fact]
    public async Task A_proxy_that_requires_authentication_is_tried_once()
    {
        using var server = new StubServer(_ => StubServer.Bytes([], 407));
        var failure = await Assert.ThrowsAsync<AwsServiceException>(() => Download(server));
        Assert.Contains("HTTPS_PROXY", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_URL_without_http_is_an_error()
    {
        var failure = await Assert.ThrowsAsync<AwsServiceException>(
            () => FileDownload.SaveAsync(new Uri("ftp://127.0.0.1/one"), Target, overwrite: false, null, CancellationToken.None));
        Assert.Equal("TransferFailed", failure.Error.Type);
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public async Task Without_overwrite_both_an_existing_file_and_the_download_are_kept()
    {
        using var server = new StubServer(_ =>
        {
            File.WriteAllText(Target, "mine");
            return StubServer.Bytes(Content);
        });
        var failure = await Assert.ThrowsAsync<AwsServiceException>(
            () => FileDownload.SaveAsync(Address(server), Target, overwrite: false, null, CancellationToken.None));
        Assert.Equal("mine", File.ReadAllText(Target));
        var kept = Assert.Single(_folder.Names(), name => name != "file");
        Assert.Contains(kept, failure.Message, StringComparison.Ordinal);
        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, kept)));
    }

    private static async Task Upload(
        StubServer server, string source, string? contentType = null, IProgress<TransferProgress>? progress = null)
    {
        using var file = FileUpload.Open(source);
        await FileUpload.SendAsync(Address(server), file, contentType, progress, CancellationToken.None);
    }

    private string Target => Path.Combine(_folder.Path, "file");

    private static Uri Address(StubServer server) => new(server.Url, "/file?" + Secret);

    private Task<long> Download(
        StubServer server, IProgress<TransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        FileDownload.SaveAsync(Address(server), Target, overwrite: true, progress, cancellationToken);

    private static int Start(string range) => int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);

    private static StubResponse Cut(string? tag) => async (stream, stopping) =>
    {
        await stream.WriteAsync(
            StubServer.Head(
                200, [("Content-Length", $"{Content.Length}"), .. tag is null ? Array.Empty<(string, string)>() : [("ETag", tag)]]),
                stopping);
        await stream.WriteAsync(Content.AsMemory(0, 100_000), stopping);
        return false;
    };

    private sealed class ProgressList(List<TransferProgress> list, Action? then = null) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value)
        {
            list.Add(value);
            then?.Invoke();
        }
    }
}
