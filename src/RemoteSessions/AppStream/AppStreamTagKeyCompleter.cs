using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Provides tab completion for the tag keys of the AppStream resources that are specified on the command line.</summary>
public sealed class AppStreamTagKeyCompleter : TagKeyCompleter
{
    private protected override Tagging Tagging => AppStreamNames.Tagging;
}
