using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Text;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Reports;
using RemoteSessions.Transfer;

namespace RemoteSessions.Commands.Capacity;

/// <summary>The file that a report goes to. What is there already is replaced, as Export-Csv does it.</summary>
internal sealed class ReportFile
{
    private readonly bool _force;

    private ReportFile(string path, bool force) => (Path, _force) = (path, force);

    /// <summary>Its path in the file system.</summary>
    public string Path { get; }

    /// <summary>Finds out, before anything is measured, whether the report can be written there.</summary>
    public static bool TryFind(
        PathIntrinsics paths, string given, bool force, bool noClobber, [NotNullWhen(true)] out ReportFile? file, [NotNullWhen(false)]
            out AwsServiceException? refusal)
    {
        file = null;
        var id = ErrorIds.InvalidArgument;
        if (FileSystemPath.TryResolve(paths, given, out var path, out var problem))
        {
            (id, problem) = new FileInfo(path) switch
            {
                _ when Directory.Exists(path) => (id, $"'{given}' is a folder. Specify a file in it, such as report.html."),
                { Extension: var extension } when !IsHtml(extension) =>
                    (id, $"'{given}' isn't an HTML file. Specify a name that ends in .html."),
                { Directory.Exists: false } => (id, $"The folder of '{given}' doesn't exist. Create it first."),
                { Exists: true } when noClobber => (ErrorIds.FileExists, $"'{given}' already exists. To replace it, omit -NoClobber."),
                { Exists: true, IsReadOnly: true } when !force =>
                    (ErrorIds.FileExists, $"'{given}' is read-only. To replace it, use -Force."),
                _ => (id, null),
            };
        }

        refusal = problem is null ? null : new AwsServiceException(new ServiceError(id, $"-Report: {problem}"));
        if (refusal is null)
            file = new ReportFile(path!, force);
        return refusal is null;
    }

    /// <summary>Writes the report. The file appears when it is complete. Returns the failure, if any.</summary>
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
