using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Validates a file against the requirements of Device Farm before any request is sent.</summary>
internal static class AppFile
{
    /// <summary>The maximum size of an upload in bytes. This is an AWS quota.</summary>
    private const long Largest = 4L * 1024 * 1024 * 1024;

    /// <summary>Returns the upload type of a file, or an error message if the file can't be uploaded.</summary>
    public static (string? Type, string? Problem) Check(string path, string? type)
    {
        if (Directory.Exists(path))
            return (null, DeviceFarmMessages.PathIsFolder(path));
        if (!File.Exists(path))
            return (null, DeviceFarmMessages.FileNotFound(path));
        var length = new FileInfo(path).Length;
        if (length is 0 or > Largest)
            return (null, DeviceFarmMessages.FileSize(path, length));
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension == ".aab")
            return (null, DeviceFarmMessages.AndroidAppBundle(path));
        return (type?.ToUpperInvariant()
            ?? extension switch { ".apk" => UploadTypeValues.AndroidApp, ".ipa" => UploadTypeValues.IosApp, _ => null }, extension) switch
        {
            (null, _) => (null, DeviceFarmMessages.UnknownFileType(path)),
            (UploadTypeValues.AndroidApp, not ".apk") =>
                (null, DeviceFarmMessages.FileTypeMismatch(path, UploadTypeValues.AndroidApp, ".apk")),
            (UploadTypeValues.IosApp, not ".ipa") =>
                (null, DeviceFarmMessages.FileTypeMismatch(path, UploadTypeValues.IosApp, ".ipa")),
            var (found, _) => (found, null),
        };
    }
}
