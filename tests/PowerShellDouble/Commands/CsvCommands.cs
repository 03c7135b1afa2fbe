using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>The first object's properties make the header, as in PowerShell.</summary>
internal sealed class CsvWriter(char delimiter)
{
    private string[] _columns;

    public IEnumerable<string> Lines(PSObject item)
    {
        if (_columns is null)
        {
            _columns = [.. item.Properties.Select(property => property.Name)];
            yield return Line(_columns);
        }

        yield return Line(_columns.Select(column => item.Properties[column]?.Value?.ToString()));
    }

    private string Line(IEnumerable<string> fields)
        => string.Join(delimiter, fields.Select(field => field is null ? null : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}

[Cmdlet(VerbsData.ConvertTo, "Csv")]
public sealed class ConvertToCsvCommand : PSCmdlet
{
    private CsvWriter _writer;

    [Parameter(ValueFromPipeline = true, Mandatory = true, Position = 0)]
    public PSObject InputObject { get; set; }

    [Parameter]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    public SwitchParameter NoTypeInformation { get; set; }

    protected override void BeginProcessing() => _writer = new CsvWriter(Delimiter);

    protected override void ProcessRecord()
    {
        foreach (var line in _writer.Lines(InputObject)) WriteObject(line);
    }
}

[Cmdlet(VerbsData.Export, "Csv", SupportsShouldProcess = true)]
public sealed class ExportCsvCommand : PSCmdlet, IDisposable
{
    private CsvWriter _writer;
    private StreamWriter _file;

    [Parameter(ValueFromPipeline = true, Mandatory = true)]
    public PSObject InputObject { get; set; }

    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; }

    [Parameter]
    public char Delimiter { get; set; } = ',';

    [Parameter]
    public SwitchParameter NoTypeInformation { get; set; }

    public void Dispose() => _file?.Dispose();

    protected override void BeginProcessing()
    {
        _writer = new CsvWriter(Delimiter);
        if (ShouldProcess(Path)) _file = new StreamWriter(GetUnresolvedProviderPathFromPSPath(Path), append: false, new UTF8Encoding(false));
    }

    protected override void ProcessRecord()
    {
        if (_file is null) return;
        foreach (var line in _writer.Lines(InputObject)) _file.WriteLine(line);
    }
}

[Cmdlet(VerbsData.Import, "Csv")]
public sealed class ImportCsvCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; }

    [Parameter]
    public char Delimiter { get; set; } = ',';

    protected override void ProcessRecord()
    {
        foreach (var file in Path.SelectMany(path => GetResolvedProviderPathFromPSPath(path, out _)))
        {
            using var records = Parse(File.ReadAllText(file), Delimiter).GetEnumerator();
            if (!records.MoveNext()) continue;
            var header = records.Current;
            while (records.MoveNext())
            {
                var item = new PSObject();
                for (var i = 0; i < header.Count; i++)
                    item.Properties.Add(new PSNoteProperty(header[i], i < records.Current.Count ? records.Current[i] : null));
                WriteObject(item);
            }
        }
    }

    private static IEnumerable<List<string>> Parse(string text, char delimiter)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (isQuoted)
            {
                if (character != '"') field.Append(character);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else isQuoted = false;
            }
            else if (character == '"')
            {
                isQuoted = true;
            }
            else if (character == delimiter)
            {
                record.Add(field.ToString());
                field.Clear();
            }
            else if (character == '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                yield return record;
                record = [];
            }
            else if (character != '\r')
            {
                field.Append(character);
            }
        }

        if (field.Length == 0 && record.Count == 0) yield break;
        record.Add(field.ToString());
        yield return record;
    }
}
