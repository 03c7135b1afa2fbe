using System.Globalization;
using System.Security.Cryptography;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Creates IDs, addresses, and computer names of desktops in the format of the service.</summary>
internal static class DesktopNames
{
    public static string NewId() => "ws-" + ShortIds.New(9);

    public static string NewComputer() => "WSAMZN-" + ShortIds.New(8).ToUpperInvariant();

    public static string NewAddress() => Address(RandomNumberGenerator.GetInt32(0xFFFF));

    /// <summary>Returns an IP address in the network of the directory.</summary>
    public static string Address(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"10.0.{(number >> 8) & 0xFF}.{number & 0xFF}");
}
