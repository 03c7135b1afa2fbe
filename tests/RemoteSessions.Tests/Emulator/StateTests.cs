using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Emulator;

public sealed class StateTests : DeviceFarmTest
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");

    [Fact]
    public async Task A_loaded_state_equals_the_saved_state_and_continues()
    {
        var running = await Run();
        var waiting = await Create("OnePlus 12");
        var upload = (await Host.Call(DeviceFarmOperations.CreateUpload,
            new CreateUploadRequest { ProjectArn = await ProjectArn(), Name = "a.apk", Type = "ANDROID_APP" })).Upload!;
        await Host.Http.PutAsync(upload.Url, new ByteArrayContent("PK"u8.ToArray()));
        Host.Advance(50);
        await Host.Call(DeviceFarmOperations.CreateProject, new CreateProjectRequest { Name = "Third" });
        var before = await Everything(Host);

        Host.Emulator.Save(_path);
        using var loaded = Load();
        Assert.Equal(before, await Everything(loaded));
        Assert.Equal("PENDING_DEVICE", (await GetFrom(loaded, waiting)).Status);
        loaded.Advance(60);
        Assert.Equal("PREPARING", (await GetFrom(loaded, waiting)).Status);
        var got = await GetFrom(loaded, running);
        Assert.Equal((running.Created, running.Started, "RUNNING"), (got.Created, got.Started, got.Status));
        Assert.StartsWith(loaded.Emulator.EndpointUrl.ToString(), got.Endpoints!.InteractiveEndpoint);
        Assert.Equal(
            "SUCCEEDED", (await loaded.Call(DeviceFarmOperations.GetUpload, new GetUploadRequest { Arn = upload.Arn })).Upload!.Status);
    }

    [Fact]
    public async Task Time_does_not_advance_in_a_state_file()
    {
        Host.Advance(86_400);
        var session = await Run();
        Host.Emulator.Save(_path);
        using var loaded = Load();
        loaded.Time.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal("RUNNING", (await GetFrom(loaded, session)).Status);
        var created = (await loaded.Call(DeviceFarmOperations.CreateProject, new CreateProjectRequest { Name = "Later" })).Project!.Created;
        Assert.Equal(session.Created!.Value.AddSeconds(121 + 10), created!.Value);
    }

    [Fact]
    public void Saving_again_replaces_the_file_without_leftovers()
    {
        Host.Emulator.Save(_path);
        Host.Emulator.Save(_path);
        Assert.Equal([_path], Directory.GetFiles(Path.GetTempPath(), Path.GetFileNameWithoutExtension(_path) + "*"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"format":"other"}""")]
    [InlineData("""{"format":5}""")]
    [InlineData("""{"format":"RemoteSessions.Emulator","version":2}""")]
    [InlineData("""{"format":"RemoteSessions.Emulator","version":1}""")]
    [InlineData("""{"format":"RemoteSessions.Emulator","version":1,"time":"noon","services":{}}""")]
    [InlineData(
        """{"format":"RemoteSessions.Emulator","version":1,"time":"2026-01-01T00:00:00+00:00","services":{"Device Farm":{"created":1}}}""")]
    public void An_invalid_state_file_is_an_error_with_its_name(string content)
    {
        File.WriteAllText(_path, content);
        Assert.Contains(_path, Assert.Throws<InvalidDataException>(Load).Message);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9000-01-01T00:00:01Z")]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void A_state_with_an_invalid_time_is_rejected(string time)
    {
        File.WriteAllText(_path, $$$"""{"format":"RemoteSessions.Emulator","version":1,"time":"{{{time}}}","services":{}}""");
        var message = Assert.Throws<InvalidDataException>(Load).Message;
        Assert.Contains(_path, message, StringComparison.Ordinal);
        Assert.Contains("between 1970 and 9000", message, StringComparison.Ordinal);
    }

    // For each member that contains a time or a duration, loads state files in which one value of this member is invalid. Each file must be
    // rejected, and the error must name the invalid member.
    [Fact]
    public void Every_invalid_time_in_a_state_is_rejected_with_its_member()
    {
        Host.Emulator.Save(_path);
        var text = File.ReadAllText(_path);
        var members = Regex.Matches(text, @"""(?<name>\w+)"": ""(?<value>\d{4}-\d\d-\d\dT[^""]+|(\d+\.)?\d\d:\d\d:\d\d)""")
            .GroupBy(member => member.Groups["name"].Value).ToDictionary(group => group.Key, group => group.Last());
        Assert.InRange(members.Count, 12, int.MaxValue);
        foreach (var (name, member) in members.Where(member => member.Key != "time"))
        {
            var value = member.Groups["value"];
            string[] impossible = value.Value.Contains('T', StringComparison.Ordinal)
                ? ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00+00:00"]
                : ["10675199.02:48:05.4775807", "-00:00:01"];
            foreach (var time in impossible)
            {
                File.WriteAllText(_path, text[..value.Index] + time + text[(value.Index + value.Length)..]);
                var message = Assert.Throws<InvalidDataException>(Load).Message;
                Assert.Contains(name, message, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task A_time_that_means_never_can_be_saved_and_loaded()
    {
        var waiting = await Create("Samsung Galaxy A10e");
        Host.Advance(60);
        Assert.Equal("PENDING_DEVICE", (await Get(waiting)).Status);
        Host.Emulator.Save(_path);
        using var loaded = Load();
        Assert.Equal("PENDING_DEVICE", (await GetFrom(loaded, waiting)).Status);
    }

    [Fact]
    public void An_inconsistent_state_is_rejected()
    {
        Host.Emulator.Save(_path);
        var text = File.ReadAllText(_path);
        File.WriteAllText(_path, text.Replace("\"projectArn\": \"arn", "\"projectArn\": \"nowhere", StringComparison.Ordinal));
        Assert.Contains("project", Assert.Throws<InvalidDataException>(Load).Message);
    }

    [Fact]
    public void A_missing_file_is_named_in_the_error() => Assert.Contains(_path, Assert.Throws<ArgumentException>(Load).Message);

    private static async Task<RemoteAccessSession> GetFrom(EmulatorHost host, RemoteAccessSession session) =>
        (await host.Call(
            DeviceFarmOperations.GetRemoteAccessSession, new GetRemoteAccessSessionRequest { Arn = session.Arn })).RemoteAccessSession!;

    // Returns the output of all list operations as text. The URLs are omitted, because they contain the port and are signed again for each
    // response.
    private static async Task<string> Everything(EmulatorHost host)
    {
        var projects = (await host.Call(DeviceFarmOperations.ListProjects, new ListProjectsRequest())).Projects!;
        var text = new List<string> { string.Join('\n', projects.Select(project => $"{project.Arn} {project.Name} {project.Created}")) };
        foreach (var project in projects)
        {
            var sessions =
                (await host.Call(DeviceFarmOperations.ListRemoteAccessSessions, new ListRemoteAccessSessionsRequest { Arn = project.Arn }))
                .RemoteAccessSessions!;
            text.AddRange(sessions.Select(session => (session with { Endpoint = null, Endpoints = null, Device = null }).ToString()));
            var uploads = (await host.Call(DeviceFarmOperations.ListUploads, new ListUploadsRequest { Arn = project.Arn })).Uploads!;
            text.AddRange(uploads.Select(upload => (upload with { Url = null }).ToString()));
        }

        return string.Join('\n', text);
    }

    protected override void CleanUp() => File.Delete(_path);

    private EmulatorHost Load() => new(new EmulatorOptions { StatePath = _path }, "Throttle=Off");
}
