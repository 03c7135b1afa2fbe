using System.Net;
using System.Net.Sockets;

namespace RemoteSessions.Emulator.Http;

/// <summary>
/// Listens on the same port on the loopback addresses 127.0.0.1 and ::1. Many systems resolve localhost to ::1 first. If the emulator
/// didn't listen on ::1, another program could use the same port on this address.
/// </summary>
internal sealed class LoopbackListeners : IDisposable
{
    private const int Backlog = 512;

    // A few attempts are enough, because a port that is free on 127.0.0.1 is almost always also free on ::1.
    private const int Attempts = 20;

    private LoopbackListeners(IReadOnlyList<TcpListener> all) => All = all;

    public IReadOnlyList<TcpListener> All { get; }

    public int Port => ((IPEndPoint)All[0].LocalEndpoint).Port;

    /// <param name="port">The port number, or 0 to use a free port.</param>
    /// <exception cref="SocketException">The server can't listen on the port.</exception>
    public static LoopbackListeners Start(int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            var first = Listen(IPAddress.Loopback, port);
            try
            {
                return new LoopbackListeners(SecondOf(first) is { } second ? [first, second] : [first]);
            }
            catch (SocketException failure)
                when (port == 0 && attempt < Attempts && failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                first.Dispose();
            }
            catch
            {
                first.Dispose();
                throw;
            }
        }
    }

    public void Dispose()
    {
        foreach (var listener in All)
            listener.Dispose();
    }

    // Returns null if the computer doesn't support IPv6.
    private static TcpListener? SecondOf(TcpListener first)
    {
        if (!Socket.OSSupportsIPv6)
            return null;
        try
        {
            return Listen(IPAddress.IPv6Loopback, ((IPEndPoint)first.LocalEndpoint).Port);
        }
        catch (SocketException failure)
            when (failure.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            return null;
        }
    }

    private static TcpListener Listen(IPAddress address, int port)
    {
        // Without exclusive use, Windows would let another program bind the same port and receive requests for the emulator.
        var listener = new TcpListener(address, port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start(Backlog);
            return listener;
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }
}
