using System.Net.Sockets;

namespace RemoteSessions.Emulator.Http;

/// <summary>Explains why the emulator can't listen on a port, and what to do.</summary>
internal static class PortErrors
{
    public static string Describe(int port, SocketException failure, bool windows) => failure.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse =>
            $"Another program uses port {port} of this machine. Choose another port, or 0 for a free one.",
        SocketError.AccessDenied when windows =>
            $"Windows has reserved port {port}. To list the reserved ports, run: netsh interface ipv4 show excludedportrange protocol=tcp. "
            + "Choose another port, or 0 for a free one.",
        SocketError.AccessDenied =>
            $"Only administrators can use port {port}. Choose a port from 1024 on, or 0 for a free one.",
        _ => $"The emulator can't listen on port {port} of this machine: {failure.Message.TrimEnd('.')}. "
            + "Choose another port, or 0 for a free one.",
    };
}
