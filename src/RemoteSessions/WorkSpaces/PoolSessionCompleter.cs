using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers pool sessions: their ids or users.</summary>
public sealed class PoolSessionCompleter : SessionKindCompleter
{
    /// <summary>Called by PowerShell.</summary>
    public PoolSessionCompleter() : base(PoolSessionKind.Instance)
    {
    }
}
