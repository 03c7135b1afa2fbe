namespace RemoteSessions.Bench;

/// <summary>
/// Measurement E: ends sessions within the documented rate limit of Device Farm, which allows a burst of 10 calls and then 1 call per
/// second. The rate limit makes the measurement slow, so the measurement runs only once.
/// </summary>
internal static class Buckets
{
    private const int Sessions = 100;
    private const int Burst = 10;
    private const int PerSecond = 1;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        tools.NeedPwsh();
        var state = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            await CreateAsync(tools, state);
            await using var emulator = await EmulatorProcess.StartAsync(tools, "--state", state, "--setting", "IdleEnd=Off");
            var printed = await tools.RunScriptAsync(emulator, "buckets.ps1", Sessions.Text());
            var calls = await emulator.CallsAsync("Device Farm.StopRemoteAccessSession");
            return
            [
                Row.Times(
                    "E", $"Stop 100 Device Farm sessions within the documented rate limit ({calls} calls)", printed.Sample(),
                    "The minimum time that the rate limit allows",
                        Sample.Known((Sessions - Burst) * 1000.0 / PerSecond), 1.1)
                    .Unless(printed.Number("failed") == 0 && printed.Number("left") == 0,
                        $"{printed.Number("failed")} errors, {printed.Number("left")} sessions left")
                    .Unless(printed.Number("stopped") == Sessions, $"{printed.Number("stopped")} sessions were returned as stopped"),
            ];
        }
        finally
        {
            File.Delete(state);
        }
    }

    // The emulator creates the sessions without enforcing the rate limit. With the rate limit, creating the sessions would take as long as
    // the measured operation.
    private static async Task CreateAsync(Tools tools, string state)
    {
        await using var emulator = await EmulatorProcess.StartAsync(tools, "--save", state, "--setting", "Throttle=Off", "--empty");
        using var client = new BareClient(emulator.Endpoint, "devicefarm", "us-west-2");
        var project = BareClient.Member(await client.CallAsync("CreateProject", """{"name":"Bench"}"""), "arn");
        var device = BareClient.Member(await client.CallAsync("ListDevices", "{}"), "arn");
        for (var number = 0; number < Sessions; number++)
            await client.CallAsync("CreateRemoteAccessSession", $$"""{"projectArn":"{{project}}","deviceArn":"{{device}}"}""");
    }
}
