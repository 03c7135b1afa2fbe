using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers the keys of the tags that the WorkSpaces resources on the line have.</summary>
public sealed class WorkSpacesTagKeyCompleter : TagKeyCompleter
{
    private protected override Tagging Tagging => WorkSpacesNames.Tagging;
}
