using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using RemoteSessions.Hosting;

namespace RemoteSessions.Cmdlets;

/// <summary>
/// The connection that commands use where they name none. Each runspace has its own, so that parallel script blocks
/// neither share nor break each other's.
/// </summary>
internal static class ConnectionDefaults
{
    private static readonly ConditionalWeakTable<Runspace, StrongBox<ConnectionOptions>> ByRunspace = [];

    /// <summary>Those of the runspace that runs the calling thread.</summary>
    public static ConnectionOptions Current
    {
        get => Box?.Value ?? new ConnectionOptions();
        set
        {
            if (Box is { } box)
                box.Value = value;
        }
    }

    private static StrongBox<ConnectionOptions>? Box =>
        Runspace.DefaultRunspace is { } runspace ? ByRunspace.GetValue(runspace, _ => new StrongBox<ConnectionOptions>(new ConnectionOptions())) : null;
}
