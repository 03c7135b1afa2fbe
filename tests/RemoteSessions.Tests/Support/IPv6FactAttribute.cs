using System.Net;
using System.Net.Sockets;

namespace RemoteSessions.Tests;

/// <summary>A test that requires the IPv6 loopback address. The test is skipped on computers without an IPv6 loopback address.</summary>
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
            Skip = "This computer has no IPv6.";
        }
    }
}
