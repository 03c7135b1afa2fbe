using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Resolves paths that users specify. A path on a drive that doesn't belong to the file system, such as env: or HKLM:, is rejected.
/// </summary>
internal static class FileSystemPath
{
    /// <summary>Converts the specified path to a full path in the file system, or returns the reason why the path can't be used.</summary>
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
                problem = CommandMessages.PathOfOtherProvider(given, provider.Name);
        }
        catch (Exception failure) when (failure is RuntimeException or ArgumentException or NotSupportedException)
        {
            problem = CommandMessages.UnusablePath(given, failure.Message);
        }

        return path is not null;
    }

    /// <summary>Converts the specified path to a full path in the file system, or ends the command with a terminating error.</summary>
    /// <exception cref="RuntimeException">The path isn't a valid file system path.</exception>
    public static string Resolve(PSCmdlet cmdlet, string parameter, string given)
    {
        if (!TryResolve(cmdlet.SessionState.Path, given, out var path, out var problem))
            cmdlet.ThrowTerminatingError(
                ErrorRecords.Create(
                    ErrorIds.InvalidArgument, CommandMessages.ParameterProblem(parameter, problem), given,
                    cmdlet.MyInvocation.MyCommand?.Name));
        return path!;
    }
}
