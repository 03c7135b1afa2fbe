using System.Globalization;

namespace RemoteSessions.Emulator.Endpoints;

/// <summary>
/// Recognizes the host names of the loopback addresses. Other names are rejected, because a website could point its own DNS name to
/// 127.0.0.1 to get access to the emulator (DNS rebinding).
/// </summary>
internal static class LocalHost
{
    /// <param name="host">The value of the Host header, or null if the header is missing.</param>
    public static bool Is(string? host)
    {
        if (host is null)
            return true;
        // An IPv6 address is enclosed in brackets, because the address itself contains colons.
        var end = host.StartsWith('[') ? host.IndexOf(']', StringComparison.Ordinal) + 1 : host.IndexOf(':', StringComparison.Ordinal);
        var (name, port) = end < 0 ? (host, string.Empty) : (host[..end], host[end..]);
        return IsPort(port) && (name is "127.0.0.1" or "[::1]"
            || string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPort(string text) =>
        text.Length == 0 || (text[0] == ':' && ushort.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
