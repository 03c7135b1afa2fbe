using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Offers the keys of the tags that the AppStream resources on the line have.</summary>
public sealed class AppStreamTagKeyCompleter : TagKeyCompleter
{
    private protected override Tagging Tagging => AppStreamNames.Tagging;
}
