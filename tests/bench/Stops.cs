namespace RemoteSessions.Bench;

/// <summary>D: many sessions ended, as fast as a number of calls at once allows.</summary>
internal static class Stops
{
    private const int Runs = 7;
    private const int Sessions = 500;
    private const int AtOnce = 16;
    private const int Latency = 40;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        tools.NeedPwsh();
        // What is stopped is gone: each run has its own emulator, the first one warms up.
        var emulators = new List<EmulatorProcess>();
        try
        {
            for (var run = 0; run <= Runs; run++)
                emulators.Add(
                    await EmulatorProcess.WithSettingsAsync(tools, $"AppStreamSessions={Sessions}", $"LatencyMilliseconds={Latency}"));
            var endpoints = string.Join(',', emulators.Select(emulator => emulator.Endpoint.GetLeftPart(UriPartial.Authority)));
            var printed = await tools.RunScriptAsync(emulators[0], "stop.ps1", endpoints, AtOnce.Text());
            var calls = await Task.WhenAll(emulators.Select(emulator => emulator.CallsAsync("AppStream.ExpireSession")));
            return
            [
                Row.Times(
                    "D", "stop 500 sessions, 40 ms away, `-ThrottleLimit 16`, and see that they are gone", printed.Sample(),
                    "500 x 40 / 16 ms",
                        Sample.Known(Sessions * Latency / (double)AtOnce), 1.2)
                    .Unless(Array.TrueForAll(calls, count => count == Sessions), $"calls to stop: {string.Join(' ', calls)}")
                    .Unless(printed.Number("left") == 0, $"{printed.Number("left")} sessions were left"),
            ];
        }
        finally
        {
            foreach (var emulator in emulators)
                await emulator.DisposeAsync();
        }
    }
}
