using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Provides tab completion for the tag keys of the WorkSpaces resources that are specified on the command line.</summary>
public sealed class WorkSpacesTagKeyCompleter : TagKeyCompleter
{
    private protected override Tagging Tagging => WorkSpacesNames.Tagging;
}
