using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RemoteSessions.Bench;

/// <summary>
/// Measurement B: reads 10,000 sessions from four lists. Each page of a list contains 50 sessions. Each client reads the four lists
/// concurrently.
/// </summary>
internal static class Lists
{
    public const int Sessions = 10_000;
    private const int Rounds = 2;
    private const int RunsARound = 4;
    private const int WarmUps = 2;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        tools.NeedPwsh();
        var rows = new List<Row>();
        await using var emulator = await EmulatorProcess.WithSettingsAsync(tools, $"AppStreamSessions={Sessions}", "LatencyMilliseconds=5");
        var times = new Dictionary<string, List<double>> { ["ours"] = [], ["bare"] = [], ["node"] = [] };
        string? noNode = null;
        for (var round = 0; round < Rounds; round++)
        {
            times["ours"]
                .AddRange((await tools.RunScriptAsync(emulator, "list.ps1", RunsARound.Text(), Sessions.Text())).Sample().Milliseconds);
            var self = Path.Combine(AppContext.BaseDirectory, "RemoteSessions.Bench.dll");
            times["bare"].AddRange(Read(await Tools.RunAsync(
                emulator, "dotnet", self, "bare-client", emulator.Endpoint.AbsoluteUri, RunsARound.Text())));
            try
            {
                times["node"].AddRange(Read(await Tools.RunAsync(
                    emulator, tools.NeedNode(), tools.Script("sessions.mjs"), RunsARound.Text(), Sessions.Text())));
            }
            catch (IOException failure)
            {
                noNode = failure.Message;
            }
        }

        const string What = "List 10,000 sessions with 5 ms latency, and pipe them to `Measure-Object`";
        var ours = new Sample(times["ours"]);
        rows.Add(Row.Times("B", What, ours, "An HttpClient that doesn't parse responses", new Sample(times["bare"]), 1.25));
        rows.Add(noNode is null
            ? Row.Times("B", What, ours, "Node client", new Sample(times["node"]), 1)
            : Row.NotMeasured("B", $"{What}; against the Node client", noNode));
        return rows;
    }

    /// <summary>Reads the four lists of sessions several times with <see cref="BareClient"/>, and prints the durations.</summary>
    public static async Task<int> RunBareClientAsync(Uri endpoint, int runs)
    {
        using var client = new BareClient(endpoint, "appstream");
        var milliseconds = new List<double>();
        for (var run = -WarmUps; run < runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var pages = await Task.WhenAll(new[] { "API", "SAML", "USERPOOL", "AWS_AD" }.Select(type => ReadAllAsync(client, type)));
            if (run >= 0)
                milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            // Two of the four lists are empty. Each empty list is returned as one empty page.
            if (pages.Sum() != (Sessions / 50) + 2)
                throw new InvalidDataException($"{pages.Sum()} pages came.");
        }

        Console.WriteLine(JsonSerializer.Serialize(new { milliseconds }));
        return 0;
    }

    private static async Task<int> ReadAllAsync(BareClient client, string type)
    {
        var pages = 0;
        string? token = null;
        do
        {
            var next = token is null ? "" : $",\"NextToken\":\"{token}\"";
            var answer = await client.CallAsync("DescribeSessions",
                $$"""{"StackName":"load-stack","FleetName":"load-fleet","AuthenticationType":"{{type}}","Limit":50{{next}}}""");
            token = BareClient.Member(answer, "NextToken");
            pages++;
        }
        while (token is not null);
        return pages;
    }

    private static IReadOnlyList<double> Read((string Output, double Milliseconds, double Processor) run) =>
        JsonNode.Parse(run.Output)!.Sample().Milliseconds;
}
