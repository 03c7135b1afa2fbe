using System.Runtime.InteropServices;

namespace RemoteSessions.Emulator.Tool;

/// <summary>Handles Ctrl+C, SIGTERM, and the closing of the terminal, so that the program can save its state before it ends.</summary>
internal sealed class EndSignal : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    // After a console window is closed, Windows ends the process as soon as the handler returns, or after five seconds at the latest.
    private static readonly TimeSpan WindowsGrace = TimeSpan.FromSeconds(4);

    private readonly ManualResetEventSlim _asked = new();
    private readonly ManualResetEventSlim _done = new();
    private readonly List<PosixSignalRegistration> _registrations;

    public EndSignal() => _registrations = [.. Signals.Select(signal => PosixSignalRegistration.Create(signal, End))];

    public void Wait() => _asked.Wait();

    public void Dispose()
    {
        _done.Set();
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        _asked.Set();
        if (OperatingSystem.IsWindows() && context.Signal is PosixSignal.SIGHUP or PosixSignal.SIGTERM)
            _done.Wait(WindowsGrace);
    }
}
