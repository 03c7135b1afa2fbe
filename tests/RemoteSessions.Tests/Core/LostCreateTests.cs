using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Tests.Emulator;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Core;

/// <summary>Tests what happens if the response to an operation that creates a resource is lost or can't be read.</summary>
public sealed class LostCreateTests
{
    private const string Lost = "The connection broke.";

    // The clock of this computer is one day behind the clock of the service.
    private static readonly DateTimeOffset Began = new ManualTime().GetUtcNow().AddDays(1);

    private static readonly Dictionary<string, Func<IAwsTransport, string, Task<object>>> Creates = new()
    {
        ["CreateRemoteAccessSession"] = async (transport, request) =>
            await new DeviceFarmClient(transport, null).CreateSessionAsync(Read(request, CreateRemoteAccessSessionRequest.Read), default),
        ["CreateProject"] = async (transport, request) =>
            await new DeviceFarmClient(transport, null).CreateProjectAsync(Read(request, CreateProjectRequest.Read), default),
        ["CreateUpload"] = async (transport, request) =>
            await new DeviceFarmClient(transport, null).CreateAppAsync(Read(request, CreateUploadRequest.Read), default),
        ["CreateFleet"] = async (transport, request) =>
            await new AppStreamClient(transport, null).CreateFleetAsync(Read(request, CreateFleetRequest.Read), default),
        ["CreateStack"] = async (transport, request) =>
            await new AppStreamClient(transport, null).CreateStackAsync(Read(request, CreateStackRequest.Read), default),
        ["CreateWorkspacesPool"] = async (transport, request) =>
            await new WorkSpacesClient(transport, null).CreatePoolAsync(Read(request, CreateWorkspacesPoolRequest.Read), default),
        ["RegisterWorkspaceDirectory"] = async (transport, request) =>
            await new WorkSpacesClient(transport, null).RegisterDirectoryAsync(
                Read(request, RegisterWorkspaceDirectoryRequest.Read), default),
        // The operation returns a result for each desktop.
        ["CreateWorkspaces"] = async (transport, request) =>
        {
            var results = await new DesktopClient(transport, null).CreateAsync(
                Read(request, CreateWorkspacesRequest.Read).Workspaces!, default);
            return results[0].Desktop ?? throw new AwsServiceException(results[0].Error!);
        },
        ["RebootWorkspaces"] = async (transport, _) => await new DesktopClient(transport, null).RebootAsync(["ws-1"], default),
        ["RebuildWorkspaces"] = async (transport, _) =>
        {
            await new DesktopClient(transport, null).RebuildAsync("ws-1", default);
            return "done";
        },
        ["RestoreWorkspace"] = async (transport, _) =>
        {
            await new DesktopClient(transport, null).RestoreAsync("ws-1", default);
            return "done";
        },
        ["MigrateWorkspace"] = async (transport, _) => await new DesktopClient(transport, null).MigrateAsync("ws-1", "wsb-1", default),
    };

    // Responses to these operations might have no members.
    private static readonly string[] WithoutMembers =
        ["RegisterWorkspaceDirectory", "RebootWorkspaces", "RebuildWorkspaces", "RestoreWorkspace"];

    public static TheoryData<string> All => [.. Creates.Keys];

    /// <summary>The operations that create resources with a unique name and a creation time.</summary>
    public static TheoryData<string> Named => ["CreateFleet", "CreateStack", "CreateWorkspacesPool"];

    [Fact]
    public void Every_operation_that_creates_is_tested() =>
        Assert.Equal(Operations.Creates.Select(operation => operation.Name).Order(), Creates.Keys.Order());

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_outcome_is_unknown_and_the_call_is_not_repeated(string create)
    {
        foreach (var response in new[]
            { null, "<html>signed in</html>", "{\"cut", "[]", "null", WithoutMembers.Contains(create) ? "1" : "{}" })
        {
            var service = new Service(create) { Response = response, Search = new ServiceError("AccessDeniedException", "You may not.") };
            Assert.Equal("OutcomeUnknown", (await service.FailureAsync()).Type);
            Assert.Equal(1, service.Calls.Count(call => call == create));
        }
    }

    [Theory]
    [MemberData(nameof(Named))]
    public async Task A_resource_created_since_the_call_with_the_same_settings_is_the_result(string create)
    {
        foreach (var created in new[] { Began, Began.AddHours(1) })
            Assert.NotNull(await new Service(create) { Created = created }.RunAsync());
        // No earlier response contained the time of the service. The module gets this time from the response to the request that looks up
        // the resource.
        Assert.NotNull(await new Service(create, knowsTime: false).RunAsync());
    }

    [Theory]
    [MemberData(nameof(Named))]
    public async Task A_resource_created_before_the_call_is_not_the_result(string create)
    {
        var day = TimeSpan.FromDays(1);
        foreach (var created in new DateTimeOffset?[] { Began.AddMilliseconds(-1), Began - day, null })
            Assert.Contains(
                "the command can't determine whether this call created the resource",
                    (await new Service(create) { Created = created }.FailureAsync()).Message,
                StringComparison.Ordinal);
        Assert.Contains(
            "the command can't determine",
                (await new Service(create, knowsTime: false) { Created = Began.AddMilliseconds(-1) }.FailureAsync()).Message,
            StringComparison.Ordinal);
        // In this case, no response contains the current time of the service.
        Assert.Contains(
            "the command can't determine", (await new Service(create, knowsTime: false) { TellsTime = false }.FailureAsync()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Named))]
    public async Task A_resource_that_differs_in_a_setting_is_not_the_result(string create)
    {
        var differences = 0;
        foreach (var path in WireSample.Nodes(new Service(create).Found)
            .Select(node => node.Path).Where(path => path is not ("$.Arn" or "$.PoolId" or "$.CreatedTime" or "$.CreatedAt")).ToList())
        {
            var service = new Service(create);
            var (parent, key, _) = WireSample.Nodes(service.Found).Single(node => node.Path == path);
            WireSample.Set(parent, key, path.EndsWith("Name", StringComparison.Ordinal) ? "another" : null);
            var error = await service.FailureAsync();
            Assert.Equal("OutcomeUnknown", error.Type);
            Assert.Matches("its settings differ|No resource with that name exists now", error.Message);
            Assert.Equal(1, service.Calls.Count(call => call == create));
            differences++;
        }

        Assert.InRange(differences, 8, 100);
    }

    [Theory]
    [MemberData(nameof(Named))]
    public async Task A_resource_with_other_tags_is_not_the_result(string create) =>
        Assert.Contains(
            "its settings differ", (await new Service(create) { TagValue = "another" }.FailureAsync()).Message, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Named))]
    public async Task Members_that_the_service_adds_are_ignored(string create)
    {
        var service = new Service(create);
        foreach (var list in WireSample.Nodes(service.Found)
            .Select(node => node.Parent).OfType<JsonArray>().Where(list => list[0] is JsonObject).Distinct().ToList())
            list.Add(new JsonObject { ["Action"] = "DEFAULT" });
        service.Found["State"] = "STOPPED";
        Assert.NotNull(await service.RunAsync());
    }

    [Theory]
    [MemberData(nameof(Named))]
    public async Task A_failed_lookup_leaves_the_outcome_unknown(string create)
    {
        foreach (var (type, known) in new[]
            { ("AccessDeniedException", "now exists: You may not"), ("ConnectionError", "couldn't check"),
                ("ResourceNotFoundException", "No resource with that name exists now") })
        {
            var error = await new Service(create) { Search = new ServiceError(type, "You may not.") }.FailureAsync();
            Assert.Equal("OutcomeUnknown", error.Type);
            Assert.StartsWith(Lost, error.Message, StringComparison.Ordinal);
            Assert.Contains(known, error.Message, StringComparison.Ordinal);
        }
    }

    private static T Read<T>(string request, WireRead<T> read) where T : class => WireReader.Read(Encoding.UTF8.GetBytes(request), read)!;

    /// <summary>A service whose response to the create request is lost. It isn't known whether the resource exists.</summary>
    private sealed class Service
    {
        private readonly string _create;
        private readonly JsonObject _request;
        private readonly ManualTime _local = new();
        private readonly ServiceClock _clock;

        public Service(string create, bool knowsTime = true)
        {
            _create = create;
            _clock = new ServiceClock(_local);
            if (knowsTime)
                _clock.Learn(Began);
            var operation = Operations.Creates.Single(operation => operation.Name == create);
            _request = WireSample.Of(Operations.InputOf(operation), _ => "plain");
            if (create == "RegisterWorkspaceDirectory")
                _request.Remove("DirectoryId");
            // The create request and the response that describes the resource use different member names for the capacity, and the response
            // doesn't contain the tags.
            Found = _request.DeepClone().AsObject();
            foreach (var name in new[] { "Tags", "ComputeCapacity", "Capacity" })
                Found.Remove(name);
            Found["ComputeCapacityStatus"] = new JsonObject { ["Desired"] = 1700000000, ["DesiredUserSessions"] = 1700000000 };
            Found["CapacityStatus"] = new JsonObject { ["DesiredUserSessions"] = 1700000000 };
            Found.Remove(create == "CreateWorkspacesPool" ? "ComputeCapacityStatus" : "CapacityStatus");
            if (create == "CreateStack")
                Found.Remove("ComputeCapacityStatus");
            Found["Arn"] = "arn";
            Found["PoolId"] = "wspool-1";
        }

        /// <summary>The response to the create request, or null to simulate a lost response.</summary>
        public string? Response { get; init; }

        /// <summary>The resource that a lookup by name returns.</summary>
        public JsonObject Found { get; }

        public DateTimeOffset? Created { get; init; } = Began.AddSeconds(1);

        public bool TellsTime { get; init; } = true;

        public string TagValue { get; init; } = "plain";

        public ServiceError? Search { get; init; }

        public List<string> Calls { get; } = [];

        public Task<object> RunAsync() => Creates[_create](new FakeTransport(Answer) { Clock = _clock }, _request.ToJsonString());

        public async Task<ServiceError> FailureAsync() => (await Assert.ThrowsAsync<AwsServiceException>(RunAsync)).Error;

        private string Answer(AwsOperation operation, JsonElement input)
        {
            Calls.Add(operation.Name);
            _local.Pass(TimeSpan.FromSeconds(2));
            if (operation.Name == _create)
                return Response ?? throw new AwsServiceException(new ServiceError("OutcomeUnknown", Lost));
            if (TellsTime)
                _clock.Learn(Began.AddSeconds(2 * Calls.Count));
            if (Search is not null)
                throw new AwsServiceException(Search);
            if (Created is { } created)
                Found[_create == "CreateWorkspacesPool" ? "CreatedAt" : "CreatedTime"] = EpochSeconds.From(created);
            return operation.Name switch
            {
                "ListTagsForResource" => new JsonObject { ["Tags"] = new JsonObject { ["key"] = TagValue, ["more"] = "x" } },
                "DescribeTags" =>
                    new JsonObject { ["TagList"] = new JsonArray(new JsonObject { ["Key"] = "plain", ["Value"] = TagValue }) },
                _ => new JsonObject { [operation.Name["Describe".Length..]] = new JsonArray(Found.DeepClone()) },
            } is var response ? response.ToJsonString() : "";
        }
    }
}
