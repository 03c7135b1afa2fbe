using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Provides tab completion for the tag keys of the Device Farm resources that are specified on the command line.</summary>
public sealed class DeviceFarmTagKeyCompleter : TagKeyCompleter
{
    private protected override Tagging Tagging => DeviceFarmTags.Tagging;
}
