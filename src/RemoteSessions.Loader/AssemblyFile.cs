using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace RemoteSessions.Loader;

/// <summary>
/// Checks whether an assembly can be loaded: the assembly must be portable, or precompiled for the current operating system and processor
/// architecture. This check is necessary because, after .NET has failed to load an assembly that is precompiled for another system, .NET
/// can't load the portable assembly with the same name.
/// </summary>
public static class AssemblyFile
{
    private const int HeaderOffset = 0x3c;
    private const int MachineOffset = 4;
    private const int Portable = 0x14c;

    /// <summary>Returns true if an assembly is portable, or if it's precompiled for this system.</summary>
    /// <exception cref="IOException">The file doesn't exist or is too short.</exception>
    public static bool Fits(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[400];
        file.ReadExactly(start);
        var header = BinaryPrimitives.ReadInt32LittleEndian(start[HeaderOffset..]);
        if (header < 0 || header > start.Length - MachineOffset - sizeof(ushort))
            return false;
        int machine = BinaryPrimitives.ReadUInt16LittleEndian(start[(header + MachineOffset)..]);
        return machine == Portable || machine == Machine();
    }

    // On Linux and macOS, the compiler uses XOR to combine the number of the processor type with a number for the operating system.
    private static int Machine()
    {
        var processor = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => 0x8664,
            Architecture.Arm64 => 0xaa64,
            _ => 0,
        };
        return processor ^ (OperatingSystem.IsLinux() ? 0x7b79 : OperatingSystem.IsMacOS() ? 0x4644 : 0);
    }
}
