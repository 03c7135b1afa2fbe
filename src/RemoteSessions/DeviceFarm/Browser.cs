using System.ComponentModel;
using System.Diagnostics;
using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Opens the user's web browser.</summary>
internal static class Browser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Opens a URL. On Linux, the environment variable BROWSER can specify the program that opens the URL, as it does for other
    /// command-line tools.
    /// </summary>
    public static async Task OpenAsync(string endpoint, CancellationToken cancellationToken)
    {
        // The operating system would also open files and start programs, so only web addresses are passed to it.
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new AwsServiceException(
                new ServiceError(ErrorIds.UnreadableResponse, DeviceFarmMessages.EndpointNotWebAddress));
        try
        {
            using var process = Process.Start(StartInfo(address.AbsoluteUri));
            if (process is not null && !OperatingSystem.IsWindows() && await FailsAsync(process, cancellationToken).ConfigureAwait(false))
                throw NoBrowser();
        }
        catch (Win32Exception)
        {
            // The original exception isn't included, because its message contains the address.
            throw NoBrowser();
        }
    }

    // The programs xdg-open and open write error messages to the terminal. A shell starts these programs, so that their output can be
    // discarded.
    private static ProcessStartInfo StartInfo(string address)
    {
        if (OperatingSystem.IsWindows())
            return new ProcessStartInfo(address) { UseShellExecute = true };
        var named = OperatingSystem.IsLinux() ? Environment.GetEnvironmentVariable("BROWSER") : null;
        var program = !string.IsNullOrWhiteSpace(named) ? named : OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        return new ProcessStartInfo(
            "/bin/sh")
        { ArgumentList = { "-c", "exec \"$0\" \"$1\" </dev/null >/dev/null 2>&1", program, address } };
    }

    // If the program that was started can't open the address, the program exits immediately with an error code. If the program is the
    // browser (not a launcher such as xdg-open), its process keeps running.
    private static async Task<bool> FailsAsync(Process process, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return process.ExitCode != 0;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static AwsServiceException NoBrowser() => new(new ServiceError(ErrorIds.CallFailed, DeviceFarmMessages.NoBrowser));
}
