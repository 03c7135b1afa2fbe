using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Offers the keys of the tags that the Device Farm resources on the line have.</summary>
public sealed class DeviceFarmTagKeyCompleter : TagKeyCompleter
{
    private protected override Tagging Tagging => DeviceFarmTags.Tagging;
}
