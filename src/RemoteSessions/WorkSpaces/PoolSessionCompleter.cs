using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Provides tab completion for the IDs and users of pool sessions.</summary>
public sealed class PoolSessionCompleter : SessionKindCompleter
{
    /// <summary>Initializes the completer. PowerShell calls this constructor.</summary>
    public PoolSessionCompleter() : base(PoolSessionKind.Instance)
    {
    }
}
