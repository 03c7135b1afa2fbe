namespace RemoteSessions.Bench;

/// <summary>A: Measures one command that is run from a shell, from start to exit, and the share of the import.</summary>
internal static class OneShot
{
    private const int Runs = 11;
    private const int Pools = 10;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(Tools tools)
    {
        var pwsh = tools.NeedPwsh();
        // The example data already contains four pools.
        await using var emulator = await EmulatorProcess.WithSettingsAsync(tools, $"WorkSpacesPools={Pools - 4}");
        var sides = new List<(string Name, string Program, string[] Arguments, int Lines)>
        {
            ("bare pwsh", pwsh, ["-NoProfile", "-NonInteractive", "-Command", "1"], 1),
            ("import", pwsh, ["-NoProfile", "-NonInteractive", "-Command", $"Import-Module '{tools.Module}'; 1"], 1),
            ("list", pwsh, ["-NoProfile", "-NonInteractive", "-Command", $"Import-Module '{tools.Module}'; (Get-WksPool).Name"], Pools),
        };
        var missing = new List<Row>();
        const string What = "start `pwsh`, import the module, list 10 pools, and exit";
        try
        {
            sides.Add(("Node client", tools.NeedNode(), [tools.Script("pools.mjs")], Pools));
        }
        catch (IOException failure)
        {
            missing.Add(Row.NotMeasured("A", $"{What}; against the Node client", failure.Message));
        }

        // The AWS CLI is the only optional client.
        if (tools.Aws is { } aws)
        {
            sides.Add(("AWS CLI", aws, ["workspaces", "describe-workspaces-pools", "--query", "WorkspacesPools[].[PoolName]",
                "--output", "text"], Pools));
        }

        var times = sides.ToDictionary(side => side.Name, _ => new List<double>());
        for (var run = -2; run < Runs; run++)
        {
            foreach (var side in sides)
            {
                var (output, milliseconds) = await Tools.RunAsync(emulator, side.Program, side.Arguments);
                var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
                if (lines != side.Lines)
                    throw new InvalidDataException($"{side.Name} printed {lines} lines, not {side.Lines}: {output}");
                if (run >= 0)
                    times[side.Name].Add(milliseconds);
            }
        }

        var samples = times.ToDictionary(pair => pair.Key, pair => new Sample(pair.Value));
        var rows = new List<Row>
        {
            Row.Times("A", What, samples["list"], "bare `pwsh`", samples["bare pwsh"], 1.8),
            Row.More("A", "time for `Import-Module`", samples["import"].Median, "bare `pwsh`", samples["bare pwsh"].Median, "ms", 60),
        };
        foreach (var peer in new[] { "Node client", "AWS CLI" }.Where(samples.ContainsKey))
            rows.Add(Row.Times("A", What, samples["list"], peer, samples[peer]));
        return [.. rows, .. missing];
    }
}
