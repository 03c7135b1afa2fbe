using System.Collections;

namespace RemoteSessions;

/// <summary>Some texts in one property. Written to a CSV file, or shown, it is the texts joined with ";".</summary>
public sealed class TextList : IReadOnlyList<string>
{
    private readonly string[] _texts;

    internal TextList(IEnumerable<string>? texts) => _texts = [.. texts ?? []];

    /// <summary>How many there are.</summary>
    public int Count => _texts.Length;

    /// <summary>The text at <paramref name="index"/>, the first at 0.</summary>
    public string this[int index] => _texts[index];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_texts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Join(';', _texts);
}
