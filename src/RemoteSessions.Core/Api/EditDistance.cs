namespace RemoteSessions.Api;

/// <summary>Measures the similarity of two strings, to suggest the correct name for a misspelled name.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Returns the number of characters that must be changed, added, or removed to convert one string to the other. The comparison isn't
    /// case-sensitive.
    /// </summary>
    public static int Between(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var (corner, _) = (row[0], row[0] = i + 1);
            for (var j = 0; j < right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[j]);
                (corner, row[j + 1]) = (row[j + 1], Math.Min(corner + (same ? 0 : 1), Math.Min(row[j], row[j + 1]) + 1));
            }
        }

        return row[^1];
    }
}
