using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Text;
using RemoteSessions.Sessions.Report;
using RemoteSessions.Wire;

namespace RemoteSessions.Sessions;

/// <summary>The file that a report goes to. What is there already is replaced, as Export-Csv does it.</summary>
internal sealed class ReportFile
{
    private readonly bool _force;

    private ReportFile(string path, bool force) => (Path, _force) = (path, force);

    /// <summary>Its path in the file system.</summary>
    public string Path { get; }

    /// <summary>Finds out, before anything is measured, whether the report can be written there.</summary>
    public static bool TryFind(
        PathIntrinsics paths, string given, bool force, bool noClobber, [NotNullWhen(true)] out ReportFile? file, [NotNullWhen(false)] out AwsServiceException? refusal)
    {
        file = null;
        var (path, problem) = Resolve(paths, given);
        var id = ErrorIds.InvalidArgument;
        if (path is not null)
        {
            (id, problem) = new FileInfo(path) switch
            {
                _ when Directory.Exists(path) => (id, "that is a folder; name a file in it, such as report.html"),
                { Extension: var extension } when !IsHtml(extension) => (id, "the report is a page; name a file that ends in .html"),
                { Directory.Exists: false } => (id, "its folder is not there"),
                { Exists: true } when noClobber => (ErrorIds.FileExists, "it is there already, and -NoClobber keeps it"),
                { Exists: true, IsReadOnly: true } when !force => (ErrorIds.FileExists, "it is read-only; -Force replaces it all the same"),
                _ => (id, null),
            };
        }

        refusal = problem is null ? null : new AwsServiceException(new ServiceError(id, $"-Report '{given}' is not accepted: {problem}."));
        if (refusal is null)
            file = new ReportFile(path!, force);
        return refusal is null;
    }

    /// <summary>Writes the report; the file appears when it is whole. Gives what that failed with.</summary>
    public Exception? Write(CapacityLog log)
    {
        var draft = $"{Path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(draft, CapacityPage.Render(CapacityReportBuilder.Build(log, TimeZoneInfo.Local)), new UTF8Encoding(false));
            if (_force && File.Exists(Path))
                File.SetAttributes(Path, FileAttributes.Normal);
            File.Move(draft, Path, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(draft);
            return failure;
        }
    }

    private static (string? Path, string? Problem) Resolve(PathIntrinsics paths, string given)
    {
        try
        {
            var path = paths.GetUnresolvedProviderPathFromPSPath(given, out var provider, out _);
            return provider.Name == "FileSystem" ? (path, null) : (null, $"that is in {provider.Name}, and no file");
        }
        catch (Exception failure) when (failure is RuntimeException or ArgumentException or NotSupportedException)
        {
            return (null, failure.Message.TrimEnd('.'));
        }
    }

    private static bool IsHtml(string extension) =>
        string.Equals(extension, ".html", StringComparison.OrdinalIgnoreCase) || string.Equals(extension, ".htm", StringComparison.OrdinalIgnoreCase);
}
