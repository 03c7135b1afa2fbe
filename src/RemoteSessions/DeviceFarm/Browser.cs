using System.ComponentModel;
using System.Diagnostics;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>The user's web browser.</summary>
internal static class Browser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Opens an address. $BROWSER names the program on Linux, as for every command-line tool there.</summary>
    public static async Task OpenAsync(string endpoint, CancellationToken cancellationToken)
    {
        // A desktop opens anything that it is given: files and programs too.
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new AwsServiceException(
                new ServiceError(ErrorIds.UnreadableResponse, "The session's endpoint is no web address, and was not opened."));
        try
        {
            using var process = Process.Start(StartInfo(address.AbsoluteUri));
            if (process is not null && !OperatingSystem.IsWindows() && await FailsAsync(process, cancellationToken).ConfigureAwait(false))
                throw NoBrowser();
        }
        catch (Win32Exception)
        {
            // Its text would name the address.
            throw NoBrowser();
        }
    }

    // xdg-open and open write their complaints to the terminal. The shell keeps what they write away from it.
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

    // A program that can't open the address ends at once with a code. One that is the browser itself runs on.
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

    private static AwsServiceException NoBrowser() => new(new ServiceError(
        ErrorIds.CallFailed, "No web browser could be started on this machine. Use -NoBrowser -PassThru and open the endpoint elsewhere."));
}
