using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Core.WorkSpaces.Desktops;

/// <summary>A simulated service that contains a specified number of desktops and records the calls that it receives.</summary>
internal sealed class FakeDesktops(int count)
{
    private readonly object _gate = new();

    /// <summary>The calls. Each entry contains the name of the operation, and the number of desktops in the request or response.</summary>
    public List<(string Operation, int Size)> Calls { get; } = [];

    /// <summary>Determines which desktops have a connected user.</summary>
    public Func<int, bool> IsConnected { get; init; } = number => number % 10 == 0;

    /// <summary>Determines which desktops the list of connections omits.</summary>
    public Func<int, bool> IsOmitted { get; init; } = _ => false;

    /// <summary>The error that requests for connection statuses return, or null if these requests succeed.</summary>
    public ServiceError? StatusError { get; init; }

    /// <summary>The response to a request that changes desktops.</summary>
    public string ChangeResponse { get; init; } = """{"FailedRequests":[]}""";

    public IAwsTransport Transport => new FakeTransport(Answer);

    public DesktopClient Client => new(Transport, null);

    public static string Id(int number) => $"ws-{number:D9}";

    public int CallsOf(string operation) => Calls.Count(call => call.Operation == operation);

    private string Answer(AwsOperation operation, JsonElement input)
    {
        var ids = input.TryGetProperty("WorkspaceIds", out var named)
            ? named.EnumerateArray().Select(id => int.Parse(id.GetString()![3..], CultureInfo.InvariantCulture)).ToList()
            : null;
        var start = input.TryGetProperty("NextToken", out var token)
            ? int.Parse(token.GetString()!, CultureInfo.InvariantCulture)
            : 0;
        var numbers = ids ?? [.. Enumerable.Range(start, Math.Min(25, count - start))];
        // In some recorded responses, the token on the last page is an empty string.
        var next = ids is not null || start + 25 >= count ? "" : $"{start + 25}";
        lock (_gate)
            Calls.Add((operation.Name, numbers.Count));
        return operation.Name switch
        {
            "DescribeWorkspaces" => Page("Workspaces", numbers.Where(number => number < count).Select(Desktop), next),
            "DescribeWorkspacesConnectionStatus" when StatusError is not null => throw new AwsServiceException(StatusError),
            "DescribeWorkspacesConnectionStatus" =>
                Page("WorkspacesConnectionStatus", numbers.Where(number => number < count && !IsOmitted(number)).Select(Status), next),
            "DescribeWorkspaceDirectories" =>
                """{"Directories":[{"DirectoryId":"d-1","DirectoryName":"corp.example.com"}]}""",
            _ => ChangeResponse,
        };
    }

    private static JsonObject Desktop(int number) => new()
    {
        ["WorkspaceId"] = Id(number),
        ["UserName"] = $"user{number}",
        ["DirectoryId"] = number % 2 == 0 ? "d-1" : "d-2",
        ["State"] = number % 3 == 0 ? "STOPPED" : "AVAILABLE",
        ["WorkspaceProperties"] = new JsonObject { ["RunningMode"] = number % 4 == 0 ? "ALWAYS_ON" : "AUTO_STOP" },
    };

    private JsonObject Status(int number)
    {
        var status = new JsonObject
        {
            ["WorkspaceId"] = Id(number),
            ["ConnectionState"] = IsConnected(number) ? "CONNECTED" : "DISCONNECTED",
        };
        // Every fifth desktop has never been used.
        if (number % 5 != 4)
            status["LastKnownUserConnectionTimestamp"] = EpochSeconds.From(DateTimeOffset.UtcNow.AddDays(-number).AddHours(-1));
        return status;
    }

    private static string Page(string member, IEnumerable<JsonObject> items, string next) => new JsonObject
    {
        [member] = new JsonArray([.. items]),
        ["NextToken"] = next,
    }.ToJsonString();
}
