using System.Collections;

namespace RemoteSessions.Commands.Tags;

/// <summary>Converts the tags that a user specifies, such as @{ Team = 'CAD' }.</summary>
internal static class TagTable
{
    public static IReadOnlyDictionary<string, string>? Read(Hashtable? tags) => tags?.Cast<DictionaryEntry>().ToDictionary(
        tag => tag.Key.ToString() ?? "", tag => tag.Value?.ToString() ?? "", StringComparer.Ordinal);
}
