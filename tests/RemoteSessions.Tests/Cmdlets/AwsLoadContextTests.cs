using System.Reflection;
using System.Runtime.InteropServices;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests which copies of the AWS assemblies are loaded: the precompiled copies or the portable copies.</summary>
public sealed class AwsLoadContextTests
{
    private const string Name = "RemoteSessions.Aws";
    private const string File = Name + ".dll";

    // The copies are in the output folder and aren't deleted, because Windows can't delete an assembly that is loaded.
    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "load-context", name);

    private static string CompiledFolder(string name) =>
        Path.Combine(Folder(name), $"net{Environment.Version.Major}.0", RuntimeInformation.RuntimeIdentifier);

    [Theory]
    [InlineData("empty", 0)]
    [InlineData("cut", 400)]
    [InlineData("half", 60_000)]
    public void A_damaged_precompiled_assembly_falls_back_to_the_portable_one(string name, int length)
    {
        var (portable, compiled) = LayOut(name);
        System.IO.File.WriteAllBytes(compiled, System.IO.File.ReadAllBytes(portable)[..length]);
        Assert.Equal(portable, Loaded(name).Location);
    }

    [Fact]
    public void A_text_file_in_place_of_a_precompiled_assembly_falls_back_to_the_portable_one()
    {
        var (portable, compiled) = LayOut("text");
        System.IO.File.WriteAllText(compiled, "Blocked by your administrator.");
        Assert.Equal(portable, Loaded("text").Location);
    }

    [Fact]
    public void The_precompiled_assembly_is_preferred()
    {
        var (portable, compiled) = LayOut("whole");
        System.IO.File.Copy(portable, compiled, overwrite: true);
        Assert.Equal(compiled, Loaded("whole").Location);
    }

    [Fact]
    public void A_precompiled_assembly_for_another_system_falls_back_to_the_portable_one()
    {
        var (portable, compiled) = LayOut("system");
        var bytes = System.IO.File.ReadAllBytes(portable);
        var header = BitConverter.ToInt32(bytes, 0x3c);
        // The machine type of a PE file for Arm64 on FreeBSD.
        BitConverter.TryWriteBytes(bytes.AsSpan(header + 4), (ushort)(0xaa64 ^ 0xadc4));
        System.IO.File.WriteAllBytes(compiled, bytes);
        Assert.Equal(portable, Loaded("system").Location);
    }

    [Fact]
    public void A_damaged_portable_assembly_is_an_error()
    {
        var (portable, _) = LayOut("broken");
        System.IO.File.WriteAllText(portable, "");
        Assert.Throws<BadImageFormatException>(() => Loaded("broken"));
    }

    private static (string Portable, string Compiled) LayOut(string name)
    {
        Directory.CreateDirectory(CompiledFolder(name));
        var portable = Path.Combine(Folder(name), File);
        System.IO.File.Copy(Path.Combine(AppContext.BaseDirectory, File), portable, overwrite: true);
        return (portable, Path.Combine(CompiledFolder(name), File));
    }

    private static Assembly Loaded(string name) => new AwsLoadContext(Folder(name)).LoadFromAssemblyName(new AssemblyName(Name));
}
