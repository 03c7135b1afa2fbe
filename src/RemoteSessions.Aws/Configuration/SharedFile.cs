using System.Text;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// The current content of a configuration file. The file is read each time that its content is needed, which takes about 20 µs, but the
/// file is parsed only if its content has changed. It isn't sufficient to compare the file's modification time and length, because an
/// access key in the file can be replaced with a key of the same length within one tick of the file system's clock.
/// </summary>
internal sealed class SharedFile(bool isCredentials)
{
    private readonly object _gate = new();
    private string? _path;
    private byte[] _content = [];
    private ConfigurationFile? _file;

    public ConfigurationFile Read(string path)
    {
        byte[] content;
        try
        {
            // The file is opened for shared access, because an editor or the AWS CLI might have it open for writing.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            content = buffer.ToArray();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            // Like the AWS CLI, this code treats a missing file as empty.
            content = [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ConfigurationFile.Broken(
                path, failure is UnauthorizedAccessException ? AwsMessages.AccessDenied : failure.Message.TrimEnd('.'));
        }

        lock (_gate)
        {
            if (_file is null || _path != path || !content.AsSpan().SequenceEqual(_content))
            {
                // The encoding is detected, because Windows PowerShell writes UTF-16 files, or UTF-8 files with a byte order mark.
                using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
                _file = ConfigurationFile.Parse(path, reader.ReadToEnd(), isCredentials);
                (_path, _content) = (path, content);
            }

            return _file;
        }
    }
}
