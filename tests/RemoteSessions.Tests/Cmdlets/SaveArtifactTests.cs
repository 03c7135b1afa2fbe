using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests which files Save-DFRemoteSessionArtifact creates in a folder.</summary>
public sealed class SaveArtifactTests : CmdletTest
{
    private readonly TemporaryFolder _folder;

    public SaveArtifactTests() => _folder = Owned(new TemporaryFolder());

    [Fact]
    public void All_files_of_a_session_are_saved()
    {
        var to = Path.Combine(_folder.Path, "deep", "er");
        var files = Session.Pipe<FileInfo>([SessionOf("Checkout smoke test")], "Save-DFRemoteSessionArtifact", ("Destination", to));
        Assert.Empty(Session.Errors);
        string[] names = ["Appium Server Output.log", "Logcat.logcat", "Screenshot.png", "Video.mp4"];
        Assert.Equal(names, files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Equal(names, Directory.GetFiles(to).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(48 * 1024, files.Single(file => file.Extension == ".mp4").Length);
        Assert.StartsWith(
            "\u0089PNG", File.ReadAllText(Path.Combine(to, "Screenshot.png"), System.Text.Encoding.Latin1), StringComparison.Ordinal);
    }

    [Fact]
    public void Piped_artifacts_of_several_sessions_do_not_overwrite_each_other()
    {
        var sessions = new[] { "Checkout smoke test", "Crash on rotation", "Overnight soak" }.Select(SessionOf).ToList();
        var videos = Session.Pipe<DFRemoteSessionArtifact>(sessions, "Get-DFRemoteSessionArtifact", ("Type", "VIDEO"));
        var files = Session.Pipe<FileInfo>(videos, "Save-DFRemoteSessionArtifact", ("Destination", _folder.Path));
        Assert.Empty(Session.Errors);
        Assert.Equal(sessions.Select(FolderOf).Order(StringComparer.Ordinal), _folder.Names().Order(StringComparer.Ordinal));
        Assert.Equal(3, files.Select(file => Convert.ToHexString(File.ReadAllBytes(file.FullName))).Distinct().Count());
    }

    [Fact]
    public void Each_session_has_its_own_folder_and_each_file_the_session_ARN()
    {
        var sessions = new[] { "Crash on rotation", "Overnight soak" }.Select(SessionOf).ToList();
        var files = Session.Pipe(
            sessions, shell => CmdletSession.Add(shell, "Save-DFRemoteSessionArtifact", ("Destination", _folder.Path)));
        Assert.Empty(Session.Errors);
        Assert.Equal(sessions.Select(FolderOf).Order(StringComparer.Ordinal), _folder.Names().Order(StringComparer.Ordinal));
        foreach (var session in sessions)
        {
            var own = files.Where(file => Equals(file.Properties["SessionArn"]?.Value, session.Arn))
                .Select(file => (FileInfo)file.BaseObject).ToList();
            Assert.Equal(Session.Pipe<object>([session], "Get-DFRemoteSessionArtifact").Count, own.Count);
            Assert.All(own, file => Assert.Equal(FolderOf(session), file.Directory!.Name));
        }
    }

    private static string FolderOf(DFRemoteSession session) => $"{session.Name}-{session.Arn!.Split('/')[1][..8]}";

    [Fact]
    public void A_row_identifies_the_session_and_filters_select_its_files()
    {
        var arn = SessionOf("Overnight soak").Arn!;
        var row = CmdletSession.Row(("SessionArn", arn), ("Region", ""));
        Session.Pipe<FileInfo>(
            [row, UnknownSession], "Save-DFRemoteSessionArtifact", ("Destination", _folder.Path), ("Category", "log"), ("Name", "log*"));
        Assert.Equal(["Logcat.logcat"], Directory.GetFiles(Path.Combine(_folder.Path, arn.Split('/')[1])).Select(Path.GetFileName));
        Assert.Equal("NotFoundException", Session.Error.Id);
    }

    [Fact]
    public void An_existing_file_is_kept_unless_Force_is_specified()
    {
        _folder.File("Logcat.logcat", "mine");
        var session = SessionOf("Checkout smoke test");
        var saved = Session.Pipe<FileInfo>([session], "Save-DFRemoteSessionArtifact", ("Destination", _folder.Path), ("Category", "LOG"));
        Assert.Equal(["Appium Server Output.log"], saved.Select(file => file.Name));
        Assert.Equal(("FileExists", ErrorCategory.ResourceExists), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(Path.Combine(_folder.Path, "Logcat.logcat"), $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Contains("To replace it, use -Force.", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal("Logcat", $"{Session.Error.Record.TargetObject}");
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder.Path, "Logcat.logcat")));

        Session.Pipe<FileInfo>(
            [session], "Save-DFRemoteSessionArtifact", ("Destination", _folder.Path), ("Category", "LOG"), ("Force", true));
        Assert.Empty(Session.Errors);
        Assert.Equal(["Appium Server Output.log", "Logcat.logcat"], _folder.Names());
        Assert.NotEqual("mine", File.ReadAllText(Path.Combine(_folder.Path, "Logcat.logcat")));
    }

    [Theory]
    [InlineData("cutBody")]
    [InlineData("dropConnection")]
    [InlineData("serviceUnavailable")]
    public void A_single_failure_is_retried_silently(string fault)
    {
        Session.Emulator.Inject(fault, "GetArtifact");
        var saved = Session.Pipe<FileInfo>(
            [SessionOf("Overnight soak")], "Save-DFRemoteSessionArtifact", ("Destination", _folder.Path), ("Type", "VIDEO"));
        Assert.Empty(Session.Errors);
        Assert.Equal(48 * 1024, Assert.Single(saved).Length);
    }

    [Fact]
    public void A_failed_download_writes_one_error_and_leaves_no_partial_file()
    {
        _folder.File("Video.mp4", "before");
        // The number of faults equals the number of attempts to download a file. The video is downloaded first, so the injected faults
        // cause only the download of the video to fail.
        Session.Emulator.Inject("internalError", "GetArtifact", 4);
        var saved = Session.Pipe<FileInfo>(
            [SessionOf("Overnight soak")], "Save-DFRemoteSessionArtifact", ("Destination", _folder.Path), ("Force", true));
        Assert.Equal(3, saved.Count);
        Assert.Equal(
            ("TransferFailed", ErrorCategory.WriteError, "Video"),
            (Session.Error.Id, Session.Error.Record.CategoryInfo.Category, $"{Session.Error.Record.TargetObject}"));
        Assert.Equal(["Appium Server Output.log", "Logcat.logcat", "Screenshot.png", "Video.mp4"], _folder.Names());
        Assert.Equal("before", File.ReadAllText(Path.Combine(_folder.Path, "Video.mp4")));
    }

    [Fact]
    public void A_stopped_download_leaves_no_partial_file()
    {
        using var begun = new ManualResetEventSlim();
        Serve([("Video", "mp4")], _ => async (stream, stopping) =>
        {
            await stream.WriteAsync(StubServer.Head(200, ("Content-Length", "1000")), stopping);
            await stream.WriteAsync(new byte[10], stopping);
            begun.Set();
            await Task.Delay(Timeout.Infinite, stopping);
            return false;
        });
        var stop = StopWhen(() => begun.IsSet, "Save-DFRemoteSessionArtifact", ("Arn", UnknownSession), ("Destination", _folder.Path));
        Assert.InRange(stop.TotalSeconds, 0, 1);
        Assert.True(SpinWait.SpinUntil(() => _folder.Names().Length == 0, TimeSpan.FromSeconds(10)), string.Join(", ", _folder.Names()));
    }

    [Fact]
    public void An_expired_URL_is_rejected_with_the_error_of_the_storage()
    {
        Session = new CmdletSession(timeScale: 1);
        var session = SessionOf("Overnight soak");
        var artifact = Session.Pipe<DFRemoteSessionArtifact>([session], "Get-DFRemoteSessionArtifact", ("Type", "VIDEO")).Single();
        Session.Emulator.Advance(TimeSpan.FromHours(2));
        Session.Pipe<FileInfo>([artifact], "Save-DFRemoteSessionArtifact", ("Destination", _folder.Path));
        Assert.Equal("TransferFailed", Session.Error.Id);
        Assert.Contains("HTTP 403", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(_folder.Names());
        Assert.Single(Session.Pipe<FileInfo>([session], "Save-DFRemoteSessionArtifact", ("Destination", _folder.Path), ("Type", "VIDEO")));
    }

    public static TheoryData<string?, string?, string> Names => new()
    {
        { "../../etc/passwd", "", "_.._etc_passwd" },
        { "a/b\\c:d*e?\"f<g>h|i", "log", "a_b_c_d_e__f_g_h_i.log" },
        { "trace.log", "log", "trace.log" },
        { "con", "txt", "_con.txt" },
        { "LPT1.old", "txt", "_LPT1.old.txt" },
        { "  . ", "log", "unnamed.log" },
        { null, null, "unnamed" },
        { "tab\there", ".mp4", "tab_here.mp4" },
        { "Bildschirm größer", "png", "Bildschirm größer.png" },
        { new string('x', 400), "log", new string('x', 110) + ".log" },
        { "[1] `start`", "log", "[1] `start`.log" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_from_the_service_becomes_a_safe_file_name(string? name, string? extension, string file)
    {
        Serve([(name, extension)]);
        var saved = Session.Run<FileInfo>(
            "Save-DFRemoteSessionArtifact", ("Arn", UnknownSession), ("Destination", _folder.Path), ("Category", "LOG"));
        Assert.Empty(Session.Errors);
        Assert.Equal([file], _folder.Names());
        Assert.Equal(Path.Combine(_folder.Path, file), Assert.Single(saved).FullName);
    }

    [Theory]
    [InlineData("語")]
    [InlineData("📱")]
    public void A_long_name_is_limited_in_bytes(string letter)
    {
        Serve([(string.Concat(Enumerable.Repeat(letter, 200)), "log"), ("a" + string.Concat(Enumerable.Repeat(letter, 200)), "log")]);
        Assert.Equal(
            2, Session.Run(
                "Save-DFRemoteSessionArtifact", ("Arn", UnknownSession), ("Destination", _folder.Path), ("Category", "LOG")).Count);
        Assert.Empty(Session.Errors);
        // The name isn't truncated in the middle of a character.
        Assert.All(_folder.Names(), name => Assert.Equal(".log", name.Replace(letter, "", StringComparison.Ordinal).TrimStart('a')));
    }

    [Fact]
    public void Names_that_differ_only_in_case_become_two_files()
    {
        Serve([("Trace", "log"), ("trace", "log"), ("trace (2)", "log")]);
        Session.Run("Save-DFRemoteSessionArtifact", ("Arn", UnknownSession), ("Destination", _folder.Path), ("Category", "LOG"));
        Assert.Empty(Session.Errors);
        Assert.Equal(3, _folder.Names().Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void An_artifact_without_a_URL_is_an_error()
    {
        Stub(request => StubServer.Json(
            request.Text.Contains("LOG", StringComparison.Ordinal) ? """{"artifacts":[{"name":"Trace","extension":"log"}]}""" : "{}"));
        Session.Run("Save-DFRemoteSessionArtifact", ("Arn", UnknownSession), ("Destination", _folder.Path));
        Assert.Equal("TransferFailed", Session.Error.Id);
        Assert.Contains("didn't return a download URL", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_destination_that_is_a_file_is_an_error()
    {
        var file = _folder.File("taken", "x");
        Session.Run("Save-DFRemoteSessionArtifact", ("Arn", SessionOf("Overnight soak").Arn), ("Destination", file), ("Type", "VIDEO"));
        Assert.Equal("TransferFailed", Session.Error.Id);
        Assert.Contains(file, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal("x", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("Get-DFRemoteSessionArtifact")]
    [InlineData("Save-DFRemoteSessionArtifact")]
    public void An_unknown_session_name_is_one_error_and_an_unmatched_pattern_is_none(string command)
    {
        DFRemoteSession[] sessions = [SessionOf("Overnight soak"), SessionOf("Crash on rotation")];
        var to = command.StartsWith("Save", StringComparison.Ordinal) ? new (string, object?)[] { ("Destination", _folder.Path) } : [];
        Session.Pipe<object>(sessions, command, [("Name", new[] { "Video", "nosuch" }), .. to]);
        var (id, record) = Session.Error;
        Assert.Equal(("NameNotFound", ErrorCategory.ObjectNotFound, "nosuch"), (id, record.CategoryInfo.Category, record.TargetObject));
        var artifacts = Session.Pipe<DFRemoteSessionArtifact>(sessions, "Get-DFRemoteSessionArtifact");
        if (to.Length > 0)
        {
            Session.Run(command, [("Artifact", artifacts.ToArray()), ("Name", "nosuch"), .. to]);
            Assert.Equal("NameNotFound", Session.Error.Id);
        }

        Session.Pipe<object>(sessions, command, [("Name", "nosuch*"), .. to]);
        Assert.Empty(Session.Errors);
    }

    // Starts a stub server that lists the specified artifacts. The optional `file` function returns the responses to requests for artifact
    // files.
    private void Serve((string? Name, string? Extension)[] artifacts, Func<StubRequest, StubResponse>? file = null)
    {
        StubServer? server = null;
        server = Stub(request => request.Method == "GET"
            ? file?.Invoke(request) ?? StubServer.Bytes("content"u8.ToArray())
            : StubServer.Json(
                request.Text.Contains("LOG", StringComparison.Ordinal) ? List(server!.Url, artifacts) : """{"artifacts":[]}"""));
    }

    private static string List(Uri server, (string? Name, string? Extension)[] artifacts) => System.Text.Json.JsonSerializer.Serialize(new
    {
        artifacts = artifacts.Select(
            (artifact, index) => new
            { name = artifact.Name, extension = artifact.Extension, type = "DEVICE_LOG", url = $"{server}file/{index}" }),
    });
}
