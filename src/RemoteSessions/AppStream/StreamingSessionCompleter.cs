using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Offers streaming sessions: their ids, users or instances.</summary>
public sealed class StreamingSessionCompleter : SessionKindCompleter
{
    /// <summary>Called by PowerShell.</summary>
    public StreamingSessionCompleter() : base(AppStreamSessionKind.Instance)
    {
    }
}
