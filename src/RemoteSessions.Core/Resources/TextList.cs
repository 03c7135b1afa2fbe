using System.Collections.ObjectModel;

namespace RemoteSessions.Resources;

/// <summary>
/// A property value that consists of a list of strings. In tables and CSV files, the strings are separated by ";". PowerShell treats the
/// object as a list, so an empty list counts as false in a condition.
/// </summary>
public sealed class TextList : ReadOnlyCollection<string>
{
    internal TextList(IEnumerable<string>? texts) : base([.. texts.Present()])
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(';', this);
}
