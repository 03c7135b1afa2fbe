namespace RemoteSessions.Transfer;

/// <summary>
/// A file that is written under a temporary name and gets its final name when it is complete. The temporary file is always a new one,
/// so no file of the user is overwritten, and no symbolic link is followed. If the file isn't completed, the temporary file is deleted.
/// </summary>
internal sealed class DraftFile : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string _target;
    private bool _keep;

    /// <param name="target">The path of the file when it is complete.</param>
    public DraftFile(string target)
    {
        _target = target;
        Path = $"{target}.{System.IO.Path.GetRandomFileName()}.partial";
        Content = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 128 * 1024, useAsync: true);
    }

    /// <summary>The temporary path.</summary>
    public string Path { get; }

    /// <summary>What is written.</summary>
    public FileStream Content { get; }

    /// <summary>For how long to retry the last step. Players, editors, and virus scanners hold a file only for a moment.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether a file can't be written: no room, no permission, or more than the file system allows in a file.</summary>
    public static bool IsFailure(Exception failure) =>
        // The last one is what .NET throws for a file that is too large.
        failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>Gives the file its final name.</summary>
    /// <param name="overwrite">Whether a file of that name is replaced.</param>
    /// <param name="clearReadOnly">Whether a read-only file is replaced, too.</param>
    /// <exception cref="IOException">
    /// The file couldn't be renamed. The complete temporary file is kept, and the message names it.
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
                    $"The complete file couldn't be renamed to '{_target}': {failure.Message} It is kept as '{Path}'.", failure);
            }
        }
    }

    /// <summary>Deletes the temporary file if it didn't become the complete one.</summary>
    public void Dispose()
    {
        // On a full disk, what is still buffered can't be written.
        Try(Content.Dispose);
        if (!_keep)
            Try(() => File.Delete(Path));
    }

    // Whatever ended the write is the error that the user needs; a leftover temporary file must not hide it.
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (IsFailure(failure))
        {
            // See above.
        }
    }
}
