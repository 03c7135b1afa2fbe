using System.Runtime.InteropServices;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests commands that write files to a full disk. A file size limit for the process simulates a full disk.</summary>
[Collection(EnvironmentTests.Name)]
public sealed class FullDiskTests : CmdletTest
{
    private const int FileSize = 1;
    private const int SizeSignal = 25;

    [UnixTheory]
    [InlineData("Save-DFRemoteSessionArtifact", "TransferFailed")]
    [InlineData("Measure-RemoteSessionCapacity", "TransferFailed")]
    [InlineData("Save-RemoteSessionEmulator", "TransferFailed")]
    public void A_full_disk_is_an_error_and_leaves_no_file(string command, string id)
    {
        var folder = Owned(new TemporaryFolder());
        (string, object?)[] arguments = command switch
        {
            "Save-DFRemoteSessionArtifact" => [("Arn", SessionOf("Checkout smoke test").Arn), ("Destination", folder.Path)],
            "Measure-RemoteSessionCapacity" => [("Region", "us-east-1"), ("Report", Path.Combine(folder.Path, "report.html"))],
            _ => [("InputObject", Session.Run("Start-RemoteSessionEmulator").Single()), ("Path", Path.Combine(folder.Path, "state.json"))],
        };
        using (new SmallDisk())
            Session.Run(command, arguments);
        var errors = Session.Errors;
        if (command == "Save-RemoteSessionEmulator")
            Session.Run("Stop-RemoteSessionEmulator");
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.StartsWith(id, error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.DoesNotContain("Object reference", $"{error}", StringComparison.Ordinal));
        Assert.Equal(errors.Count, errors.Select(error => $"{error.TargetObject}").Distinct().Count());
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    /// <summary>Prevents the process from writing files that are larger than a few bytes.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private readonly Limit _before;

        public SmallDisk()
        {
            // If the process doesn't ignore this signal, the signal ends the process.
            _ = signal(SizeSignal, 1);
            Assert.Equal(0, getrlimit(FileSize, out _before));
            Assert.Equal(0, setrlimit(FileSize, _before with { Soft = 16 }));
        }

        public void Dispose() => Assert.Equal(0, setrlimit(FileSize, _before));

#pragma warning disable IDE1006, SYSLIB1054, CA5392, CA2101 // The methods have the names of the C library.
        [DllImport("libc")]
        private static extern nint signal(int number, nint handler);

        [DllImport("libc")]
        private static extern int getrlimit(int resource, out Limit limit);

        [DllImport("libc")]
        private static extern int setrlimit(int resource, in Limit limit);
#pragma warning restore IDE1006, SYSLIB1054, CA5392, CA2101

        [StructLayout(LayoutKind.Sequential)]
        private record struct Limit(ulong Soft, ulong Hard);
    }
}
