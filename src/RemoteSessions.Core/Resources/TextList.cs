using System.Collections.ObjectModel;

namespace RemoteSessions.Resources;

/// <summary>
/// A property value that consists of a list of strings. In tables and CSV files, the strings are separated by ";". In a condition,
/// PowerShell treats an empty list as false.
/// </summary>
public sealed class TextList : ReadOnlyCollection<string>
{
    internal TextList(IEnumerable<string>? texts) : base([.. texts.Present()])
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(';', this);
}
