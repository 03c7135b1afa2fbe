using System.Diagnostics;
using System.Globalization;

namespace RemoteSessions.Bench;

/// <summary>
/// Measurement C: lists the sessions in 12 Regions with 5 stacks each. Each stack has one fleet, and listing the sessions of a stack
/// requires 4 calls.
/// </summary>
internal static class FanOut
{
    private const int Runs = 21;
    private const int Pairs = 5;
    private const string Image = "AppStream-WinServer2022-10-05-2025";

    private static readonly string[] Types = ["API", "SAML", "USERPOOL", "AWS_AD"];

    private static readonly string[] Regions =
    [
        "us-east-1", "us-east-2", "us-west-2", "ca-central-1", "sa-east-1", "eu-west-1", "eu-west-2", "eu-central-1", "ap-south-1",
        "ap-southeast-1", "ap-southeast-2", "ap-northeast-1",
    ];

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        tools.NeedPwsh();
        await using var emulator = await EmulatorProcess.StartAsync(tools, "--empty", "--setting", "LatencyMilliseconds=40");
        await Task.WhenAll(Regions.Select(region => FurnishAsync(emulator.Endpoint, region)));

        var calls = await emulator.CallsAsync();
        var one = await OneAfterAnotherAsync(emulator.Endpoint, Regions, Pairs, Types);
        calls = await emulator.CallsAsync() - calls;

        // The longest chain of dependent calls consists of three calls: the first lists the stacks, the second lists the fleets of a stack,
        // and the third lists the sessions.
        var chain = new List<double>();
        await OneAfterAnotherAsync(emulator.Endpoint, Regions[..1], 1, Types[..1]);
        for (var run = 0; run < Runs; run++)
            chain.Add(await OneAfterAnotherAsync(emulator.Endpoint, Regions[..1], 1, Types[..1]));

        var before = await emulator.CallsAsync();
        var printed = await tools.RunScriptAsync(emulator, "fanout.ps1", Runs.Text(), string.Join(',', Regions));
        var made = (await emulator.CallsAsync() - before) / (int)printed.Number("runs");
        var ours = printed.Sample();
        var what = $"12 Regions x 5 stack-fleet pairs x 4 authentication types ({made} calls) with 40 ms latency";
        return
        [
            Row.Times("C", what, ours, "The longest chain of sequential calls (three calls)", new Sample(chain), 1.2)
                .Unless(made == calls, $"{made} calls, and not {calls}"),
            Row.Times(
                "C", what, ours, "An HttpClient that sends the same calls without parsing responses", await BareAsync(emulator.Endpoint)),
            Row.Times("C", what, ours, $"All {calls} calls, sent sequentially", new Sample([one])),
        ];
    }

    private static async Task FurnishAsync(Uri endpoint, string region)
    {
        using var client = new BareClient(endpoint, "appstream", region);
        for (var number = 0; number < Pairs; number++)
        {
            var name = Name(number);
            await client.CallAsync("CreateFleet",
                $$"""{"Name":"{{name}}","ImageName":"{{Image}}","InstanceType":"stream.standard.medium","""
                + $$""" "ComputeCapacity":{ "DesiredInstances":1 } }""");
            await client.CallAsync("CreateStack", $$"""{"Name":"{{name}}"}""");
            await client.CallAsync("AssociateFleet", $$"""{"StackName":"{{name}}","FleetName":"{{name}}"}""");
        }
    }

    // Sends the calls to all Regions concurrently. Each call is sent as soon as the call that it depends on has returned. For example, the
    // sessions of a stack are listed as soon as the fleets of the stack are known.
    private static async Task<Sample> BareAsync(Uri endpoint)
    {
        var clients = Regions.Select(region => new BareClient(endpoint, "appstream", region)).ToList();
        var milliseconds = new List<double>();
        for (var run = -1; run <= Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(clients.Select(ListAsync));
            if (run > 0)
                milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        clients.ForEach(client => client.Dispose());
        return new Sample(milliseconds);
    }

    private static async Task ListAsync(BareClient client)
    {
        await client.CallAsync("DescribeStacks", "{}");
        await Task.WhenAll(Enumerable.Range(0, Pairs).Select(Name).Select(async name =>
        {
            await client.CallAsync("ListAssociatedFleets", ListFleets(name));
            await Task.WhenAll(Types.Select(type => client.CallAsync("DescribeSessions", ListSessions(name, type))));
        }));
    }

    private static async Task<double> OneAfterAnotherAsync(
        Uri endpoint, IReadOnlyList<string> regions, int pairs, IReadOnlyList<string> types)
    {
        var watch = Stopwatch.StartNew();
        foreach (var region in regions)
        {
            using var client = new BareClient(endpoint, "appstream", region);
            await client.CallAsync("DescribeStacks", "{}");
            foreach (var name in Enumerable.Range(0, pairs).Select(Name))
            {
                await client.CallAsync("ListAssociatedFleets", ListFleets(name));
                foreach (var type in types)
                    await client.CallAsync("DescribeSessions", ListSessions(name, type));
            }
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static string ListFleets(string stack) => $$"""{"StackName":"{{stack}}"}""";

    private static string ListSessions(string name, string type) =>
        $$"""{"StackName":"{{name}}","FleetName":"{{name}}","AuthenticationType":"{{type}}","Limit":50}""";

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"apps-{number}");
}
