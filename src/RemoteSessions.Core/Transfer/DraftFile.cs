using RemoteSessions.Abstractions;

namespace RemoteSessions.Transfer;

/// <summary>
/// A file that is written under a temporary name and renamed when it's complete. The temporary file is always a new file, so existing files
/// aren't overwritten and symbolic links aren't followed. If the content isn't written completely, the temporary file is deleted.
/// </summary>
internal sealed class DraftFile : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string _target;
    private bool _keep;

    /// <param name="target">The path of the completed file.</param>
    public DraftFile(string target)
    {
        _target = target;
        Path = $"{target}.{System.IO.Path.GetRandomFileName()}.partial";
        Content = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 128 * 1024, useAsync: true);
    }

    /// <summary>The path of the temporary file.</summary>
    public string Path { get; }

    /// <summary>The stream to write to.</summary>
    public FileStream Content { get; }

    /// <summary>
    /// The period during which a failed attempt to rename the file is retried. Programs such as media players, editors, and virus scanners
    /// usually lock a file only briefly.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Returns whether an exception means that a file can't be written because the disk is full, access is denied, or the file is too large
    /// for the file system.
    /// </summary>
    public static bool IsFailure(Exception failure) =>
        // For a file that is too large, .NET throws an ArgumentOutOfRangeException.
        failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>Renames the file to its final name.</summary>
    /// <param name="overwrite">Indicates whether an existing file with that name is replaced.</param>
    /// <param name="clearReadOnly">Indicates whether an existing read-only file is also replaced.</param>
    /// <exception cref="IOException">
    /// The file couldn't be renamed. The complete temporary file is kept, and the message contains its path.
    /// </exception>
    public void Complete(bool overwrite, bool clearReadOnly = false)
    {
        Content.Dispose();
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                if (overwrite && clearReadOnly && File.Exists(_target))
                    File.SetAttributes(_target, File.GetAttributes(_target) & ~FileAttributes.ReadOnly);
                File.Move(Path, _target, overwrite);
                return;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                if ((overwrite || !File.Exists(_target)) && Environment.TickCount64 < deadline)
                {
                    Thread.Sleep(Pause);
                    continue;
                }

                _keep = true;
                throw new IOException(
                    CoreMessages.FileNotRenamed(_target, failure.Message, Path), failure);
            }
        }
    }

    /// <summary>Deletes the temporary file if it wasn't completed.</summary>
    public void Dispose()
    {
        // If the disk is full, this call fails, because it can't write the buffered data.
        Try(Content.Dispose);
        if (!_keep)
            Try(() => File.Delete(Path));
    }

    // A failure to clean up the temporary file must not hide the error that interrupted the write.
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (IsFailure(failure))
        {
            // The failure is ignored, so that the caller receives the original error.
        }
    }
}
