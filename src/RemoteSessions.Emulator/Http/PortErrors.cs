using System.Net.Sockets;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Http;

/// <summary>Explains why the emulator can't listen on a port, and suggests a solution.</summary>
internal static class PortErrors
{
    public static string Describe(int port, SocketException failure, bool windows) => failure.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => EmulatorMessages.PortInUse(port),
        SocketError.AccessDenied when windows => EmulatorMessages.PortReserved(port),
        SocketError.AccessDenied => EmulatorMessages.PortNeedsAdministrator(port),
        _ => EmulatorMessages.PortFailed(port, failure.Message.TrimEnd('.')),
    };
}
