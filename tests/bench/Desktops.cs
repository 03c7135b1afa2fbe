using System.Globalization;

namespace RemoteSessions.Bench;

/// <summary>
/// Measurement H: lists 10,000 desktops and their connections in three Regions, and starts 500 desktops. The documented rate limit of
/// WorkSpaces allows a burst of 5 calls and then 2 calls per second in each Region. The rate limit makes the measurement slow, so the
/// measurement runs only once.
/// </summary>
internal static class Desktops
{
    private const int EachRegion = 3_320;
    private const int Least = 9_960;
    private const int Batch = 25;
    private const int Started = 500;
    private const int Burst = 5;
    private const int PerSecond = 2;

    private static readonly string[] Regions = ["us-east-1", "us-west-2", "eu-west-1"];

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        tools.NeedPwsh();
        await using var emulator = await EmulatorProcess.WithSettingsAsync(
            tools, $"WorkSpacesDesktops={EachRegion}", "DesktopStartingSeconds=0");
        var printed = await tools.RunScriptAsync(emulator, "desktops.ps1", string.Join(',', Regions), Started.Text());
        var count = printed.Number("count");
        var largest = printed.Number("largestRegion");
        var pages = Math.Ceiling(largest / Batch);
        var batches = Math.Ceiling(count / Batch) + Regions.Length - 1;
        var what = string.Create(CultureInfo.InvariantCulture, $"List {count:#,0} desktops and their connection statuses in three Regions");
        return
        [
            Row.Counts("H", $"{what}: calls for connection statuses", printed.Number("statusCalls"), "One call for every 25 desktops",
                    batches, "calls", 100)
                .Unless(count >= Least, $"{count} desktops"),
            // In each Region, the module makes two calls for each page: one call for the page, and one call for the connections of the
            // desktops on the page. The total time is close to the minimum time only if these calls run concurrently.
            Row.Times("H", $"{what}: duration", Sample.Known(printed.Number("milliseconds")), "The minimum time that the rate limit allows",
                    Sample.Known((2 * pages - Burst) * 1000 / PerSecond), 1.1)
                .Unless(printed.Number("first") < 5000, "the first desktop wasn't returned within 5 seconds"),
            Row.More("H", $"{what}: peak working set", printed.Number("workingSetPeak"), "Before the command",
                printed.Number("workingSetBefore"), "MB", 40),
            Row.Counts("H", "Start 500 desktops: StartWorkspaces calls", printed.Number("startCalls"), "One call for every 25 desktops",
                    Started / Batch, "calls", 100)
                .Unless(printed.Number("started") == Started, $"{printed.Number("started")} desktops were returned as started"),
            Row.Counts("H", "Wait for 500 desktops: DescribeWorkspaces calls in one poll", printed.Number("pollCalls"),
                    "One call for every 25 desktops", Started / Batch, "calls", 100)
                .Unless(printed.Number("waited") == Started, $"{printed.Number("waited")} desktops were returned as available"),
        ];
    }
}
