namespace RemoteSessions.Bench;

/// <summary>
/// Measurement A: measures how long a command that is run from a shell takes from start to exit, and how much of this time the import of
/// the module takes. The module and each baseline module make the same call. The measurement also compares how much time each of these
/// modules adds to the run time of a bare PowerShell process.
/// </summary>
internal static class OneShot
{
    private const int Runs = 11;
    private const int Pools = 10;
    private const string What = "Start `pwsh`, import the module, count 10 pools, and exit";

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        var pwsh = tools.NeedPwsh();
        // The demo data already contains four pools.
        await using var emulator = await EmulatorProcess.WithSettingsAsync(tools, $"WorkSpacesPools={Pools - 4}");
        var sides = new List<Side>
        {
            new("bare pwsh", pwsh, Shell("1"), "1"),
            new("import", pwsh, Shell($"Import-Module '{tools.Module}'; 1"), "1"),
            new("module", pwsh, Shell($"Import-Module '{tools.Module}'; @(Get-WksPool).Count"), $"{Pools}"),
            new("minimal baseline", pwsh, Shell($"Import-Module '{tools.Baseline("Minimal")}'; Get-MinimalPoolCount"), $"{Pools}"),
            new("SDK baseline", pwsh, Shell($"Import-Module '{tools.Baseline("Sdk")}'; Get-SdkPoolCount"), $"{Pools}"),
        };
        var missing = new List<Row>();
        try
        {
            sides.Add(new("Node client", tools.NeedNode(), [tools.Script("pools.mjs")], null));
        }
        catch (IOException failure)
        {
            missing.Add(Row.NotMeasured("A", $"{What}; against the Node client", failure.Message));
        }

        // The comparison with the AWS CLI is optional.
        if (tools.Aws is { } aws)
        {
            sides.Add(new("AWS CLI", aws, ["workspaces", "describe-workspaces-pools", "--query", "WorkspacesPools[].[PoolName]",
                "--output", "text"], null));
        }

        for (var run = -2; run < Runs; run++)
        {
            foreach (var side in sides)
                await side.RunAsync(emulator, keep: run >= 0);
        }

        return [.. Rows(sides.ToDictionary(side => side.Name)), .. missing];
    }

    private static IEnumerable<Row> Rows(Dictionary<string, Side> sides)
    {
        var (module, bare) = (sides["module"], sides["bare pwsh"]);
        const string Above = "the import and the first call, excluding the start of `pwsh`";
        foreach (var baseline in new[] { "SDK baseline", "minimal baseline" })
        {
            yield return Row.Times("A", $"Processor time of {Above}", module.Processor.Above(bare.Processor), $"{baseline}, likewise",
                sides[baseline].Processor.Above(bare.Processor), baseline == "SDK baseline" ? 1.3 : null);
            yield return Row.Times("A", $"Elapsed time of {Above}", module.Elapsed.Above(bare.Elapsed), $"{baseline}, likewise",
                sides[baseline].Elapsed.Above(bare.Elapsed));
        }

        yield return Row.More(
            "A", "Processor time to start `pwsh`, import the module, and exit", sides["import"].Processor.Median, "Bare `pwsh`",
            bare.Processor.Median, "ms", 30);
        yield return Row.More(
            "A", "Elapsed time to start `pwsh`, import the module, and exit", sides["import"].Elapsed.Median, "Bare `pwsh`",
            bare.Elapsed.Median, "ms", null);
        yield return Row.Times("A", What, module.Elapsed, "Bare `pwsh`", bare.Elapsed);
        foreach (var peer in new[] { "Node client", "AWS CLI" }.Where(sides.ContainsKey))
            yield return Row.Times("A", What, module.Elapsed, peer, sides[peer].Elapsed);
    }

    private static string[] Shell(string command) => ["-NoProfile", "-NonInteractive", "-Command", command];

    /// <summary>A program whose elapsed time and processor time are measured in several runs.</summary>
    private sealed class Side(string name, string program, string[] arguments, string? output)
    {
        private readonly List<double> _elapsed = [];
        private readonly List<double> _processor = [];

        public string Name => name;

        public Sample Elapsed => new(_elapsed);

        public Sample Processor => new(_processor);

        public async Task RunAsync(EmulatorProcess emulator, bool keep)
        {
            var (printed, milliseconds, processor) = await Tools.RunAsync(emulator, program, arguments);
            // If no expected output is specified for a program, the program must print one line for each pool.
            var lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (output is null ? lines.Length != Pools : printed.Trim() != output)
                throw new InvalidDataException($"{name} printed {lines.Length} lines, which isn't the expected output: {printed}");
            if (!keep)
                return;
            _elapsed.Add(milliseconds);
            _processor.Add(processor);
        }
    }
}
