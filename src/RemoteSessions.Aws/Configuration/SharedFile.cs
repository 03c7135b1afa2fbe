using System.Text;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// The newest content of a configuration file. The file is read each time, which costs some 20 µs; it is parsed only when its content
/// differs from the last one. Time stamps and lengths would miss a key that was replaced by another one within the same tick.
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
            // Another program may have it open for writing, as editors and the AWS CLI do.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            content = buffer.ToArray();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            // The AWS CLI, too, takes a file that doesn't exist for an empty one.
            content = [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ConfigurationFile.Broken(
                path, failure is UnauthorizedAccessException ? "access is denied" : failure.Message.TrimEnd('.'));
        }

        lock (_gate)
        {
            if (_file is null || _path != path || !content.AsSpan().SequenceEqual(_content))
            {
                // Windows PowerShell writes UTF-16 or a byte order mark.
                using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
                _file = ConfigurationFile.Parse(path, reader.ReadToEnd(), isCredentials);
                (_path, _content) = (path, content);
            }

            return _file;
        }
    }
}
