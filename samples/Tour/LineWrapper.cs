using System.Text;

namespace RemoteSessions.Tour;

/// <summary>
/// Breaks long lines between words. A script can't break long lines in text that PowerShell writes directly to the console, such as the
/// output of -WhatIf.
/// </summary>
internal sealed class LineWrapper(TextWriter output, int width) : TextWriter
{
    private const string Indent = "    ";
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        _line.Append(value);
        if (value == '\n')
            WriteLines();
    }

    public override void Flush() => output.Flush();

    protected override void Dispose(bool disposing)
    {
        if (_line.Length > 0)
            WriteLines();
        output.Flush();
        base.Dispose(disposing);
    }

    private void WriteLines()
    {
        var text = _line.ToString().TrimEnd();
        _line.Clear();
        while (text.Length > width)
        {
            var end = text.LastIndexOf(' ', width, width - Indent.Length);
            if (end < 0)
                end = width;
            output.WriteLine(text[..end]);
            text = Indent + text[end..].TrimStart();
        }

        output.WriteLine(text);
    }
}
