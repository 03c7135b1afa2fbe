using System.Collections.ObjectModel;

namespace RemoteSessions.Resources;

/// <summary>
/// Some texts in one property. Written to a CSV file, or shown, it is the texts joined with ";". PowerShell takes it for the list
/// that it is: an empty one is false.
/// </summary>
public sealed class TextList : ReadOnlyCollection<string>
{
    internal TextList(IEnumerable<string>? texts) : base([.. texts.Present()])
    {
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(';', this);
}
