using System.Security.Cryptography;
using System.Text;

namespace RemoteSessions.Reports;

/// <summary>
/// One page that needs nothing else: style, script, charting library and data are in it, and its policy forbids the browser to ask
/// anybody for anything. The script writes names as text only, never as HTML.
/// </summary>
internal static class CapacityPage
{
    private const string SourceMap = "//# sourceMappingURL=";

    public static string Render(CapacityReport report)
    {
        // A map of the source is not in the page, and must not be looked for.
        var library = WithoutMap(Read("chartist.js"));
        var script = Read("page.js");
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["policy"] =
                $"default-src 'none'; script-src {Hash(library)} {Hash(script)}; style-src 'unsafe-inline'; img-src data:; base-uri "
                + "'none'; form-action 'none'",
            ["style"] = Read("page.css"),
            ["licence"] = Read("chartist.LICENSE"),
            ["library"] = library,
            ["script"] = script,
            ["data"] = report.ToJson(),
        };
        var page = new StringBuilder();
        // Cut, and not replaced: what is put in is never looked through.
        foreach (var (piece, index) in Read("page.html").Split("@@").Select((piece, index) => (piece, index)))
            page.Append(index % 2 == 0 ? piece : parts[piece]);
        return page.ToString();
    }

    private static string WithoutMap(string script)
    {
        var map = script.IndexOf(SourceMap, StringComparison.Ordinal);
        return map < 0 ? script : script[..map];
    }

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string Read(string file)
    {
        using var stream = typeof(CapacityPage).Assembly.GetManifestResourceStream($"Report.{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
