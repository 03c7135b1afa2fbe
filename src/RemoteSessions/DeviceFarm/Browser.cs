using System.ComponentModel;
using System.Diagnostics;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>The user's web browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address. $BROWSER names the program on Linux, as for every command-line tool there.</summary>
    public static void Open(string endpoint)
    {
        // A desktop opens anything that it is given: files and programs too.
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new AwsServiceException(new ServiceError(ErrorIds.UnreadableResponse, "The session's endpoint is no web address, and was not opened."));
        var program = OperatingSystem.IsLinux() ? Environment.GetEnvironmentVariable("BROWSER") : null;
        var start = string.IsNullOrWhiteSpace(program)
            ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }
            : new ProcessStartInfo(program) { ArgumentList = { address.AbsoluteUri } };
        try
        {
            using var process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            // Its text would name the address.
            throw new AwsServiceException(new ServiceError(
                ErrorIds.CallFailed, "No web browser could be started on this machine. Use -NoBrowser -PassThru and open the endpoint elsewhere."));
        }
    }
}
