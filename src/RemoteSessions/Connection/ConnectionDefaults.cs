using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// The connection that commands use if neither a parameter nor an object specifies a connection. A runspace that hasn't set its own
/// defaults uses the defaults of the first runspace that set defaults. Otherwise, a script that you test with the emulator would call AWS
/// from other runspaces, such as those of <c>ForEach-Object -Parallel</c> and of thread jobs.
/// </summary>
internal static class ConnectionDefaults
{
    // ForEach-Object -Parallel reuses runspaces but resets their variables. The defaults are stored in a variable, so PowerShell removes
    // the defaults of one iteration before another iteration uses the same runspace.
    private const string Variable = "global:RemoteSessionsConnection";

    private static readonly ConditionalWeakTable<Runspace, SessionState> Variables = [];
    private static readonly object Gate = new();
    private static (WeakReference<Runspace> Runspace, ConnectionOptions Options)? _shared;

    /// <summary>The defaults for the runspace of the current thread.</summary>
    public static ConnectionOptions Current => Runspace.DefaultRunspace is { } runspace
        ? OwnOf(runspace) ?? SharedWith(runspace) ?? new ConnectionOptions()
        : new ConnectionOptions();

    /// <summary>Sets the defaults of the runspace that a command runs in.</summary>
    public static void Set(SessionState session, ConnectionOptions options)
    {
        if (Runspace.DefaultRunspace is not { } runspace || Share(runspace, options))
            return;
        Variables.AddOrUpdate(runspace, session);
        session.PSVariable.Set(Variable, new OwnConnection(options));
    }

    /// <summary>
    /// Replaces the defaults that use the specified endpoint, both for the process and for the runspace that a command runs in.
    /// </summary>
    public static void Replace(SessionState session, Uri endpoint, ConnectionOptions options)
    {
        lock (Gate)
        {
            if (_shared is { } shared && shared.Options.EndpointUrl == endpoint)
                _shared = options == new ConnectionOptions() ? null : shared with { Options = options };
        }

        if (Current.EndpointUrl == endpoint)
            Set(session, options);
    }

    private static ConnectionOptions? OwnOf(Runspace runspace) => Variables.TryGetValue(runspace, out var session)
        ? (session.PSVariable.GetValue(Variable) as OwnConnection)?.Options
        : null;

    private static ConnectionOptions? SharedWith(Runspace runspace)
    {
        lock (Gate)
        {
            // A runspace has a higher ID than the runspace that started it. A PowerShell session must not use the defaults of a thread job
            // that the session started.
            return Owner is { } owner && owner.Id <= runspace.Id ? _shared!.Value.Options : null;
        }
    }

    // Returns true if the runspace already owns the shared defaults or becomes their owner in this call.
    private static bool Share(Runspace runspace, ConnectionOptions options)
    {
        lock (Gate)
        {
            var owner = Owner;
            if (owner is null ? IsIteration(runspace) || OwnOf(runspace) is not null : owner != runspace)
                return false;
            // If the runspace that owns the shared defaults clears its own defaults, the shared defaults are also cleared. The next
            // runspace that sets defaults then becomes the owner of the shared defaults.
            _shared = options == new ConnectionOptions() ? null : (new WeakReference<Runspace>(runspace), options);
            return true;
        }
    }

    private static Runspace? Owner => _shared is { } shared && shared.Runspace.TryGetTarget(out var runspace)
        && runspace.RunspaceStateInfo.State is RunspaceState.Opening or RunspaceState.Opened ? runspace : null;

    // The iterations of a ForEach-Object -Parallel command run concurrently and must not share their defaults.
    private static bool IsIteration(Runspace runspace) => runspace.Name.StartsWith("PSTask:", StringComparison.Ordinal);

    /// <summary>
    /// The value of the PowerShell variable that stores the defaults of a runspace. PowerShell displays a fixed text for this object
    /// instead of the connection settings.
    /// </summary>
    private sealed class OwnConnection(ConnectionOptions options)
    {
        internal ConnectionOptions Options { get; } = options;

        public override string ToString() => CommandMessages.ShowDefault;
    }
}
