using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Emulator;

/// <summary>Tests uploads and downloads of files.</summary>
public sealed class TransferTests : DeviceFarmTest
{
    [Fact]
    public async Task An_upload_is_sent_processed_and_ready()
    {
        var upload = await CreateUpload("app.apk");
        Assert.Equal(("INITIALIZED", "PRIVATE", "app.apk"), (upload.Status, upload.Category, upload.Name));
        Assert.Contains("X-Amz-Expires=86400", upload.Url);
        Assert.Equal(HttpStatusCode.OK, (await Put(upload.Url!, Archive())).Status);
        Assert.Equal("PROCESSING", (await Get(upload)).Status);
        Host.Advance(6);
        upload = await Get(upload);
        Assert.Equal("SUCCEEDED", upload.Status);
        Assert.Equal("com.example.app", (string?)JsonNode.Parse(upload.Metadata!)!["package_name"]);
    }

    [Fact]
    public async Task A_file_that_is_not_an_archive_fails_with_the_reason()
    {
        var upload = await CreateUpload("app.ipa", "IOS_APP");
        await Put(upload.Url!, "<html>"u8.ToArray());
        Host.Advance(6);
        upload = await Get(upload);
        Assert.Equal("FAILED", upload.Status);
        Assert.Contains("'PK'", upload.Message);
        Assert.Null(upload.Metadata);
    }

    [Fact]
    public async Task An_empty_file_fails()
    {
        var upload = await CreateUpload("app.apk");
        await Put(upload.Url!, []);
        Host.Advance(6);
        Assert.Equal("FAILED", (await Get(upload)).Status);
    }

    [Fact]
    public async Task A_chunked_upload_of_many_megabytes_is_accepted()
    {
        var upload = await CreateUpload("app.apk");
        using var request = new HttpRequestMessage(HttpMethod.Put, upload.Url);
        request.Content = new StreamContent(new MemoryStream([.. Archive(), .. new byte[8 * 1024 * 1024]]));
        request.Headers.TransferEncodingChunked = true;
        request.Headers.ExpectContinue = true;
        using var answer = await Host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("PROCESSING", (await Get(upload)).Status);
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_rejected()
    {
        Restart("MaximumUploadMegabytes=1");
        var upload = await CreateUpload("app.apk");
        using var request = new HttpRequestMessage(HttpMethod.Put, upload.Url);
        request.Content = new ByteArrayContent(new byte[(1024 * 1024) + 1]);
        request.Headers.ExpectContinue = true;
        using var answer = await Host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("INITIALIZED", (await Get(upload)).Status);
    }

    [Fact]
    public async Task A_URL_is_valid_for_a_day()
    {
        var upload = await CreateUpload("app.apk");
        Host.Advance(86_400);
        var answer = await Put(upload.Url!, Archive());
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("<Message>Request has expired</Message>", answer.Text);
    }

    [Theory]
    [InlineData("X-Amz-Expires=86400", "X-Amz-Expires=86401", "SignatureDoesNotMatch")]
    [InlineData("app.apk", "other.apk", "SignatureDoesNotMatch")]
    [InlineData("&X-Amz-Signature=", "&X-Amz-Signature=0", "SignatureDoesNotMatch")]
    [InlineData("&X-Amz-Signature=", "&Signature=", "AccessDenied")]
    public async Task A_changed_URL_is_rejected(string from, string to, string code)
    {
        var upload = await CreateUpload("app.apk");
        var answer = await Put(upload.Url!.Replace(from, to, StringComparison.Ordinal), Archive());
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains($"<Code>{code}</Code>", answer.Text);
    }

    [Fact]
    public async Task An_upload_URL_is_not_valid_for_a_download()
    {
        using var answer = await Host.Http.GetAsync((await CreateUpload("app.apk")).Url);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("app.aab", "ANDROID_APP")]
    [InlineData("app.zip", "ANDROID_APP")]
    [InlineData("app.apk", "IOS_APP")]
    [InlineData("a/b.apk", "ANDROID_APP")]
    [InlineData("tests.apk", "APPIUM_PYTHON_TEST_PACKAGE")]
    [InlineData("app.apk", "WINDOWS_APP")]
    public async Task A_file_name_must_match_the_upload_type(string name, string type) =>
        Assert.Equal("ArgumentException", (await Host.Refused(DeviceFarmOperations.CreateUpload,
            new CreateUploadRequest { ProjectArn = await ProjectArn(), Name = name, Type = type })).Type);

    [Fact]
    public async Task Uploads_are_listed_by_project_and_type_newest_first_and_deleted()
    {
        var upload = await CreateUpload("new.apk");
        var all = await List(null);
        Assert.Equal((upload.Arn, 4), (all[0].Arn, all.Count));
        Assert.Equal(["retail-2.4.0.ipa"], (await List("IOS_APP")).Select(other => other.Name));
        await Host.Call(DeviceFarmOperations.DeleteUpload, new DeleteUploadRequest { Arn = upload.Arn });
        Assert.Equal(
            "NotFoundException", (await Host.Refused(DeviceFarmOperations.GetUpload, new GetUploadRequest { Arn = upload.Arn })).Type);
        Assert.Equal(
            "NotFoundException",
            (await Host.Refused(DeviceFarmOperations.DeleteUpload, new DeleteUploadRequest { Arn = upload.Arn })).Type);
        Assert.Equal(HttpStatusCode.NotFound, (await Put(upload.Url!, Archive())).Status);
    }

    [Fact]
    public async Task Logs_exist_during_the_session_and_the_video_after_it()
    {
        var session = await Create();
        Assert.Empty(await Artifacts(session, "LOG"));
        Host.Advance(121);
        Assert.Equal(["DEVICE_LOG", "APPIUM_SERVER_OUTPUT"], (await Artifacts(session, "LOG")).Select(artifact => artifact.Type));
        Assert.Equal(["SCREENSHOT"], (await Artifacts(session, "SCREENSHOT")).Select(artifact => artifact.Type));
        Assert.Empty(await Artifacts(session, "FILE"));
        await Stop(session);
        Host.Advance(21);
        var video = Assert.Single(await Artifacts(session, "FILE"));
        Assert.Equal(("VIDEO", "mp4"), (video.Type, video.Extension));
        Assert.Matches("^arn:aws:devicefarm:us-west-2:123456789012:artifact:.+/00000/00001$", video.Arn);
    }

    [Fact]
    public async Task Artifacts_require_a_valid_category_and_a_session()
    {
        var session = await Create();
        Assert.Equal("ArgumentException",
            (await Host.Refused(DeviceFarmOperations.ListArtifacts, new ListArtifactsRequest { Arn = session.Arn })).Type);
        Assert.Equal("ArgumentException",
            (await Host.Refused(DeviceFarmOperations.ListArtifacts, new ListArtifactsRequest { Arn = session.Arn, Type = "MUSIC" })).Type);
        Assert.Equal("ArgumentException", (await Host.Refused(DeviceFarmOperations.ListArtifacts,
            new ListArtifactsRequest { Arn = await ProjectArn(), Type = "LOG" })).Type);
    }

    [Fact]
    public async Task A_video_is_downloaded_completely()
    {
        var bytes = await Host.Http.GetByteArrayAsync(await VideoUrl());
        Assert.Equal(48 * 1024, bytes.Length);
        Assert.Equal("ftypisom", Encoding.ASCII.GetString(bytes, 4, 8));
    }

    [Theory]
    [InlineData("bytes=0-99", 0, 100)]
    [InlineData("bytes=49000-", 49_000, 152)]
    [InlineData("bytes=-100", 49_052, 100)]
    [InlineData("bytes=49000-99999", 49_000, 152)]
    public async Task A_range_is_downloaded(string range, int start, int length)
    {
        var url = await VideoUrl();
        var whole = await Host.Http.GetByteArrayAsync(url);
        using var answer = await Fetch(url, range);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal($"bytes {start}-{start + length - 1}/49152", answer.Content.Headers.ContentRange!.ToString());
        Assert.Equal(whole.AsSpan(start, length).ToArray(), await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("bytes=49152-")]
    [InlineData("bytes=-0")]
    public async Task A_range_beyond_the_end_is_an_error(string range)
    {
        using var answer = await Fetch(await VideoUrl(), range);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal("bytes */49152", answer.Content.Headers.ContentRange!.ToString());
    }

    [Theory]
    [InlineData("bytes=5-1")]
    [InlineData("bytes=0-1,4-5")]
    [InlineData("lines=1-2")]
    public async Task An_invalid_range_returns_the_whole_file(string range)
    {
        using var answer = await Fetch(await VideoUrl(), range);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_range_is_sent_only_if_the_file_is_unchanged()
    {
        var url = await VideoUrl();
        using var head = await Host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url));
        Assert.Equal((49_152, "bytes"), (head.Content.Headers.ContentLength, head.Headers.AcceptRanges.Single()));
        using var same = await Fetch(url, "bytes=10-", head.Headers.ETag);
        using var other = await Fetch(url, "bytes=10-", new EntityTagHeaderValue("\"other\""));
        Assert.Equal((HttpStatusCode.PartialContent, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task An_artifact_URL_expires()
    {
        var url = await VideoUrl();
        Host.Advance(3600);
        using var answer = await Host.Http.GetAsync(url);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static byte[] Archive()
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
            archive.CreateEntry("AndroidManifest.xml");
        return bytes.ToArray();
    }

    private async Task<Upload> CreateUpload(string name, string type = "ANDROID_APP") => (await Host.Call(DeviceFarmOperations.CreateUpload,
        new CreateUploadRequest { ProjectArn = await ProjectArn(), Name = name, Type = type })).Upload!;

    private async Task<Upload> Get(Upload upload) =>
        (await Host.Call(DeviceFarmOperations.GetUpload, new GetUploadRequest { Arn = upload.Arn })).Upload!;

    private async Task<IReadOnlyList<Upload>> List(string? type) => (await Host.Call(DeviceFarmOperations.ListUploads,
        new ListUploadsRequest { Arn = await ProjectArn(), Type = type })).Uploads!;

    private async Task<Answer> Put(string url, byte[] bytes)
    {
        using var answer = await Host.Http.PutAsync(url, new ByteArrayContent(bytes));
        return await Answer.Read(answer);
    }

    private async Task<IReadOnlyList<Artifact>> Artifacts(RemoteAccessSession session, string type) =>
        (await Host.Call(DeviceFarmOperations.ListArtifacts, new ListArtifactsRequest { Arn = session.Arn, Type = type })).Artifacts!;

    private async Task<string> VideoUrl() => (await Artifacts(await RunToTheEnd(), "FILE")).Single().Url!;

    private async Task<HttpResponseMessage> Fetch(string url, string range, EntityTagHeaderValue? onlyIf = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Range", range);
        if (onlyIf is not null)
            request.Headers.IfRange = new RangeConditionHeaderValue(onlyIf);
        return await Host.Http.SendAsync(request);
    }
}
