using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Text;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Reports;
using RemoteSessions.Transfer;

namespace RemoteSessions.Commands.Capacity;

/// <summary>The file that the report is written to. Like Export-Csv, the command replaces an existing file.</summary>
internal sealed class ReportFile
{
    private readonly bool _force;

    private ReportFile(string path, bool force) => (Path, _force) = (path, force);

    /// <summary>The path of the report.</summary>
    public string Path { get; }

    /// <summary>Before the measurement starts, checks whether the report can be written.</summary>
    public static bool TryFind(
        PathIntrinsics paths, string given, bool force, bool noClobber, [NotNullWhen(true)] out ReportFile? file, [NotNullWhen(false)]
            out AwsServiceException? error)
    {
        file = null;
        var id = ErrorIds.InvalidArgument;
        if (FileSystemPath.TryResolve(paths, given, out var path, out var problem))
        {
            (id, problem) = new FileInfo(path) switch
            {
                _ when Directory.Exists(path) => (id, CommandMessages.ReportIsFolder(given)),
                { Extension: var extension } when !IsHtml(extension) =>
                    (id, CommandMessages.ReportNotHtml(given)),
                { Directory.Exists: false } => (id, CommandMessages.NoReportFolder(given)),
                { Exists: true } when noClobber => (ErrorIds.FileExists, CommandMessages.FileExists(given)),
                { Exists: true, IsReadOnly: true } when !force =>
                    (ErrorIds.FileExists, CommandMessages.FileReadOnly(given)),
                _ => (id, null),
            };
        }

        error = problem is null
            ? null
            : new AwsServiceException(new ServiceError(id, CommandMessages.ParameterProblem("Report", problem)));
        if (error is null)
            file = new ReportFile(path!, force);
        return error is null;
    }

    /// <summary>
    /// Writes the report. The file is renamed to its final name when it's complete. Returns the exception that prevents the report from
    /// being written, or null if the report can be written.
    /// </summary>
    public Exception? Write(CapacityLog log)
    {
        try
        {
            using var draft = new DraftFile(Path);
            draft.Content.Write(
                new UTF8Encoding(false).GetBytes(CapacityPage.Render(CapacityReportBuilder.Build(log, TimeZoneInfo.Local))));
            draft.Complete(overwrite: true, clearReadOnly: _force);
            return null;
        }
        catch (Exception failure) when (DraftFile.IsFailure(failure))
        {
            return failure;
        }
    }

    private static bool IsHtml(string extension) =>
        string.Equals(extension, ".html", StringComparison.OrdinalIgnoreCase)
            || string.Equals(extension, ".htm", StringComparison.OrdinalIgnoreCase);
}
