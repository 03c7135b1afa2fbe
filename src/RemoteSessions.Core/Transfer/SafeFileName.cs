using System.Globalization;
using System.Text;

namespace RemoteSessions.Transfer;

/// <summary>
/// Creates file names from names that a service returns. The file names are valid on every operating system and never contain a path.
/// </summary>
internal static class SafeFileName
{
    // The maximum number of bytes in the file name without its extension. The extension is limited to the same number of bytes. File
    // systems limit a complete file name to 255 bytes. The complete file name can also contain a number, as in "name (2).log".
    private const int Longest = 110;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL",
        "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
        // In device names such as COM1, Windows treats superscript digits as ordinary digits.
        "COM¹", "COM²", "COM³", "LPT¹", "LPT²", "LPT³", "CONIN$", "CONOUT$",
    };

    /// <summary>Returns the name with invalid characters replaced by "_".</summary>
    public static string From(string? name, string? extension)
    {
        var stem = Clean(name);
        var end = Clean(extension).TrimStart('.');
        if (stem.Length == 0)
            stem = "unnamed";
        if (Reserved.Contains(stem.Split('.')[0].TrimEnd(' ')))
            stem = "_" + stem;
        return end.Length == 0 || stem.EndsWith('.' + end, StringComparison.OrdinalIgnoreCase) ? stem : $"{stem}.{end}";
    }

    /// <summary>
    /// Returns a unique path for a file in the specified folder. The method chooses a path that isn't in the <paramref name="taken"/> set
    /// yet, and adds the path to this set. If necessary, a number is added to the file name, for example "name (2).log".
    /// </summary>
    public static string Unique(string folder, string fileName, ISet<string> taken)
    {
        var path = Path.Combine(folder, fileName);
        for (var number = 2; !taken.Add(path); number++)
            path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(fileName)} ({number}){Path.GetExtension(fileName)}");
        return path;
    }

    // Format characters, such as those that change the direction of the text, can make a name look like another name.
    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Clean(string? text)
    {
        var clean = new StringBuilder();
        foreach (var character in text ?? "")
            clean.Append(IsInvisible(character) || "<>:\"/\\|?*".Contains(character, StringComparison.Ordinal) ? '_' : character);
        var trimmed = clean.ToString().Trim(' ', '.');
        var length = 0;
        var kept = trimmed.EnumerateRunes().TakeWhile(rune => (length += rune.Utf8SequenceLength) <= Longest);
        return string.Concat(kept).TrimEnd(' ', '.');
    }
}
