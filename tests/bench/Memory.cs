namespace RemoteSessions.Bench;

/// <summary>Measurement G: measures the memory that is used while 100,000 sessions pass through the pipeline.</summary>
internal static class Memory
{
    private const int Sessions = 100_000;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        tools.NeedPwsh();
        await using var emulator = await EmulatorProcess.WithSettingsAsync(tools, $"AppStreamSessions={Sessions}");
        var printed = await tools.RunScriptAsync(emulator, "memory.ps1", Sessions.Text());
        const string What = "Send 100,000 sessions through the pipeline";
        return
        [
            Row.More("G", $"{What}: peak working set", printed.Number("workingSetPeak"), "Before the command",
                printed.Number("workingSetBefore"), "MB", 40),
            Row.More("G", $"{What}: peak managed heap", printed.Number("heapPeak"), "Before the command",
                printed.Number("heapBefore"), "MB", 40),
        ];
    }
}
