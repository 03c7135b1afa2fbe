using System.Collections;

namespace RemoteSessions.Commands.Tags;

/// <summary>Tags as a user writes them: @{ Team = 'CAD' }.</summary>
internal static class TagTable
{
    public static IReadOnlyDictionary<string, string>? Read(Hashtable? tags) => tags?.Cast<DictionaryEntry>().ToDictionary(
        tag => tag.Key.ToString() ?? "", tag => tag.Value?.ToString() ?? "", StringComparer.Ordinal);
}
