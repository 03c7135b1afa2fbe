using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace RemoteSessions.Bench;

/// <summary>Writes the table to the console and to docs/performance.md.</summary>
internal static class Report
{
    private const string Begin = "<!-- table: begin -->";
    private const string End = "<!-- table: end -->";

    public static string Table(IEnumerable<Row> rows)
    {
        var text = new StringBuilder();
        text.AppendLine("| test | scenario | module (runs) | compared with | result (runs) | ratio | target | |");
        text.AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var row in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {row.Line} | {row.What} | {row.Ours} | {row.Against} | {row.Theirs} | {row.Ratio} | {row.Wanted} | {row.Result} |");
        }

        return text.ToString();
    }

    public static void Write(Tools tools, string table)
    {
        var path = Path.Combine(tools.Root, "docs", "performance.md");
        var page = File.ReadAllText(path);
        var (begin, end) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
            throw new InvalidDataException($"{path} doesn't contain the markers {Begin} and {End}.");
        var measured = $"{Begin}\n`tests/bench/run.sh --write`, {DateTime.UtcNow:yyyy-MM-dd}, {Machine()}\n{tools.Versions()}\n\n{table}";
        File.WriteAllText(path, page[..begin] + measured.ReplaceLineEndings("\n") + page[end..]);
    }

    private static string Machine()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        return $"{Environment.ProcessorCount} processors{(processor is null ? "" : $" ({processor})")}, "
            + $"{RuntimeInformation.OSArchitecture}, {RuntimeInformation.OSDescription.Split(' ')[0]}.";
    }
}
