using System.Globalization;

namespace RemoteSessions.Emulator.Endpoints;

/// <summary>
/// Tells the names of this machine's loopback addresses from all others. A name that leads here by somebody else's DNS would let
/// the web pages of that somebody in.
/// </summary>
internal static class LocalHost
{
    /// <param name="host">The value of a Host header, or null where there is none.</param>
    public static bool Is(string? host)
    {
        if (host is null)
            return true;
        // An IPv6 address stands in brackets, because it has colons itself.
        var end = host.StartsWith('[') ? host.IndexOf(']', StringComparison.Ordinal) + 1 : host.IndexOf(':', StringComparison.Ordinal);
        var (name, port) = end < 0 ? (host, string.Empty) : (host[..end], host[end..]);
        return IsPort(port) && (name is "127.0.0.1" or "[::1]"
            || string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPort(string text) =>
        text.Length == 0 || (text[0] == ':' && ushort.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
