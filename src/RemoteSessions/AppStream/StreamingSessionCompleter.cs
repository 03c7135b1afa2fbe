using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Provides tab completion for the IDs, users, and instances of streaming sessions.</summary>
public sealed class StreamingSessionCompleter : SessionKindCompleter
{
    /// <summary>Initializes the completer. PowerShell calls this constructor.</summary>
    public StreamingSessionCompleter() : base(AppStreamSessionKind.Instance)
    {
    }
}
