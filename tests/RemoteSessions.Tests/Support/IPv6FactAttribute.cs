using System.Net;
using System.Net.Sockets;

namespace RemoteSessions.Tests;

/// <summary>A test that needs the loopback address of IPv6; skipped on a machine that has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IPv6FactAttribute : FactAttribute
{
    public IPv6FactAttribute()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.IPv6Loopback, 0);
            listener.Start();
        }
        catch (SocketException)
        {
            Skip = "This machine has no IPv6.";
        }
    }
}
