using System.Text.Json.Nodes;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Checks the names and contents of uploads. The rules depend on the upload type.</summary>
internal static class UploadRules
{
    // Instrumentation tests are .apk files, like Android apps. XCTest packages are .ipa files, like iOS apps.
    private static string[] Extensions(string type) => type switch
    {
        UploadTypeValues.AndroidApp or UploadTypeValues.InstrumentationTestPackage => [".apk"],
        UploadTypeValues.IosApp or UploadTypeValues.XctestUiTestPackage => [".ipa"],
        _ when IsSpecification(type) => [".yml", ".yaml"],
        _ => [".zip"],
    };

    /// <summary>Returns the platform of an app, or null if the upload type isn't an app type.</summary>
    public static string? Platform(string type) => type switch
    {
        UploadTypeValues.AndroidApp => DevicePlatformValues.Android,
        UploadTypeValues.IosApp => DevicePlatformValues.Ios,
        _ => null,
    };

    /// <exception cref="ServiceException">The file name isn't valid for the upload type.</exception>
    public static void CheckName(string name, string type)
    {
        if (name.Contains('/', StringComparison.Ordinal))
            throw Invalid(EmulatedDeviceFarmMessages.SlashInName);
        if (name.EndsWith(".aab", StringComparison.OrdinalIgnoreCase))
            throw Invalid(EmulatedDeviceFarmMessages.BundleNotSupported);
        var extensions = Extensions(type);
        if (!extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            throw Invalid(EmulatedDeviceFarmMessages.WrongExtension(type, extensions));
    }

    /// <summary>
    /// Returns the reason why the file isn't valid, or null if it is valid. All files except test specifications must be ZIP archives. An
    /// .apk or .ipa file is also a ZIP archive.
    /// </summary>
    public static string? FindFailure(string type, ReadOnlySpan<byte> beginning, long length)
    {
        if (length == 0)
            return EmulatedDeviceFarmMessages.EmptyUpload;
        if (IsSpecification(type) || beginning.StartsWith("PK"u8))
            return null;
        var kind = Platform(type) is null ? "package" : "app";
        return EmulatedDeviceFarmMessages.NotAnArchive(kind, Extensions(type)[0]);
    }

    /// <summary>Returns the metadata that the service provides for a processed upload: a string that contains JSON.</summary>
    public static string Metadata(EmulatedUpload upload)
    {
        if (Platform(upload.Type) is null)
            return "{}";
        var name = Path.GetFileNameWithoutExtension(upload.Name);
        var package = "com.example." + new string([.. name.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariantAscii();
        var metadata = upload.Type == UploadTypeValues.AndroidApp
            ? new JsonObject
            {
                ["package_name"] = package,
                ["activity_name"] = package + ".MainActivity",
                ["version_name"] = "1.0.0",
                ["version_code"] = "1",
                ["min_sdk_version"] = "24",
                ["target_sdk_version"] = "35",
                ["form_factor"] = new JsonArray("phone", "tablet"),
            }
            : new JsonObject
            {
                ["bundle_id"] = package,
                ["executable"] = name,
                ["version"] = "1.0.0",
                ["minimum_os_version"] = "15.0",
                ["supported_devices"] = new JsonArray("iphone", "ipad"),
            };
        return metadata.ToJsonString();
    }

    private static bool IsSpecification(string type) => type.EndsWith("_TEST_SPEC", StringComparison.Ordinal);

    private static string ToLowerInvariantAscii(this string text) => string.Concat(text.Select(char.ToLowerInvariant));

    private static ServiceException Invalid(string message) => new(ServiceErrorTypes.Argument, message);
}
