using System.Globalization;
using System.Security.Cryptography;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Ids, addresses, and computer names of desktops, as the service forms them.</summary>
internal static class DesktopNames
{
    public static string NewId() => "ws-" + ShortIds.New(9);

    public static string NewComputer() => "WSAMZN-" + ShortIds.New(8).ToUpperInvariant();

    public static string NewAddress() => Address(RandomNumberGenerator.GetInt32(0xFFFF));

    /// <summary>An address in the directory's network.</summary>
    public static string Address(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"10.0.{(number >> 8) & 0xFF}.{number & 0xFF}");
}
