using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>What Device Farm takes as an app, checked before anything is sent.</summary>
internal static class AppFile
{
    /// <summary>The largest upload, in bytes (AWS quota).</summary>
    private const long Largest = 4L * 1024 * 1024 * 1024;

    /// <summary>The upload type of a file, or what is wrong with it.</summary>
    public static (string? Type, string? Problem) Check(string path, string? type)
    {
        if (Directory.Exists(path))
            return (null, $"'{path}' is a folder; accepted is an .apk, .ipa or .zip file.");
        if (!File.Exists(path))
            return (null, $"There is no file '{path}'.");
        var length = new FileInfo(path).Length;
        if (length is 0 or > Largest)
            return (null, $"'{path}' has {length} bytes; accepted are 1 byte to 4 GB.");
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension == ".aab")
            return (null,
                $"'{path}' is an Android App Bundle, which Device Farm does not take; build an .apk of it (bundletool build-apks "
                + "--mode=universal).");
        return (type?.ToUpperInvariant()
            ?? extension switch { ".apk" => UploadTypeValues.AndroidApp, ".ipa" => UploadTypeValues.IosApp, _ => null }, extension) switch
        {
            (null, _) => (null, $"'{path}' does not say what it is; accepted without -Type are .apk and .ipa."),
            (UploadTypeValues.AndroidApp, not ".apk") => (null, $"'{path}' is no .apk file, as ANDROID_APP must be."),
            (UploadTypeValues.IosApp, not ".ipa") => (null, $"'{path}' is no .ipa file, as IOS_APP must be."),
            var (found, _) => (found, null),
        };
    }
}
