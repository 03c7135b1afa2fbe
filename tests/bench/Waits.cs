namespace RemoteSessions.Bench;

/// <summary>
/// Measurement F: counts the calls that are required to poll 200 sessions once. This number is compared with the number of calls that are
/// required to poll each session separately.
/// </summary>
internal static class Waits
{
    private const int Sessions = 200;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        tools.NeedPwsh();
        await using var emulator = await EmulatorProcess.WithSettingsAsync(tools, $"AppStreamSessions={Sessions}");
        var printed = await tools.RunScriptAsync(emulator, "wait.ps1", Sessions.Text());
        return
        [
            Row.Counts("F", "Wait for 200 sessions: calls in one poll of `Wait-RemoteSession`", printed.Number("waiting"),
                    "One call per session", printed.Number("getting"), "calls", 5)
                .Unless(printed.Number("polls") == 1, "the wait didn't end after the first poll"),
        ];
    }
}
