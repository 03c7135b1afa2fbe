using System.Diagnostics;

namespace RemoteSessions.Bench;

/// <summary>Measurement D: measures how long it takes to end many sessions with a limited number of concurrent calls.</summary>
internal static class Stops
{
    private const int Runs = 7;
    private const int Sessions = 500;
    private const int AtOnce = 16;
    private const int Latency = 40;
    private const int WarmUpCalls = 30;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        tools.NeedPwsh();
        // Each run needs a new emulator, because ended sessions can't be ended again. The first run is a warm-up.
        var emulators = new List<EmulatorProcess>();
        try
        {
            for (var run = 0; run <= Runs; run++)
                emulators.Add(
                    await EmulatorProcess.WithSettingsAsync(tools, $"AppStreamSessions={Sessions}", $"LatencyMilliseconds={Latency}"));
            await Task.WhenAll(emulators.Select(WarmUpAsync));
            var endpoints = string.Join(',', emulators.Select(emulator => emulator.Endpoint.GetLeftPart(UriPartial.Authority)));
            var printed = await tools.RunScriptAsync(emulators[0], "stop.ps1", endpoints, AtOnce.Text());
            var calls = await Task.WhenAll(emulators.Select(emulator => emulator.CallsAsync("AppStream.ExpireSession")));
            const string What = "Stop 500 sessions with 40 ms latency and `-ThrottleLimit 16`, and check that they have ended";
            var bare = await BareAsync(emulators[0]);
            return
            [
                Row.Times("D", What, printed.Sample(), "An HttpClient that sends 500 calls, 16 at a time, without parsing responses", bare),
                Row.Times("D", What, printed.Sample(), "500 x 40 / 16 ms", Sample.Known(Sessions * Latency / (double)AtOnce), 1.08)
                    .Unless(Array.TrueForAll(calls, count => count == Sessions), $"calls to stop: {string.Join(' ', calls)}")
                    .Unless(printed.Number("left") == 0, $"{printed.Number("left")} sessions still exist"),
            ];
        }
        finally
        {
            foreach (var emulator in emulators)
                await emulator.DisposeAsync();
        }
    }

    private static async Task<Sample> BareAsync(EmulatorProcess emulator)
    {
        using var client = new BareClient(emulator.Endpoint, "appstream");
        var milliseconds = new List<double>();
        for (var run = 0; run <= Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await Parallel.ForEachAsync(
                Enumerable.Range(0, Sessions), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                async (_, _) => await client.CallAsync("DescribeStacks", "{}"));
            if (run > 0)
                milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new Sample(milliseconds);
    }

    // Without these calls, the .NET runtime would compile the code of each emulator during the measurement, and the compilation would use
    // the processors that the module needs.
    private static Task WarmUpAsync(EmulatorProcess emulator) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
    {
        using var client = new BareClient(emulator.Endpoint, "appstream");
        for (var call = 0; call < WarmUpCalls; call++)
            await client.CallAsync("DescribeStacks", "{}");
    }));
}
