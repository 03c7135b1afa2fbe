using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>Paths that users give. A path on a drive that isn't one of the file system, such as env: or HKLM:, is refused.</summary>
internal static class FileSystemPath
{
    /// <summary>Finds the full path in the file system, or says why there is none.</summary>
    public static bool TryResolve(
        PathIntrinsics paths, string given, [NotNullWhen(true)] out string? path, [NotNullWhen(false)] out string? problem)
    {
        (path, problem) = (null, null);
        try
        {
            var found = paths.GetUnresolvedProviderPathFromPSPath(given, out var provider, out _);
            if (provider.Name == "FileSystem")
                path = found;
            else
                problem = $"'{given}' is a path of the {provider.Name} provider. Specify a path of the file system.";
        }
        catch (Exception failure) when (failure is RuntimeException or ArgumentException or NotSupportedException)
        {
            problem = $"'{given}' can't be used as a path. {failure.Message}";
        }

        return path is not null;
    }

    /// <summary>Finds the full path in the file system, or ends the command before it does anything.</summary>
    /// <exception cref="RuntimeException">There is no such path.</exception>
    public static string Resolve(PSCmdlet cmdlet, string parameter, string given)
    {
        if (!TryResolve(cmdlet.SessionState.Path, given, out var path, out var problem))
            cmdlet.ThrowTerminatingError(
                ErrorRecords.Create(ErrorIds.InvalidArgument, $"-{parameter}: {problem}", given, cmdlet.MyInvocation.MyCommand?.Name));
        return path!;
    }
}
