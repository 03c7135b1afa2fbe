using System.Security.Cryptography;
using System.Text;

namespace RemoteSessions.Reports;

/// <summary>
/// Renders the report as one self-contained page. The page includes the style sheet, the scripts, the charting library, and the data. The
/// content security policy of the page forbids all requests. The script writes names only as text, never as HTML.
/// </summary>
internal static class CapacityPage
{
    private const string SourceMap = "//# sourceMappingURL=";

    public static string Render(CapacityReport report)
    {
        // The page doesn't include the source map, so the reference to the map is removed.
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
        // The template is split at its placeholders, so that placeholders in the inserted text aren't replaced.
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
