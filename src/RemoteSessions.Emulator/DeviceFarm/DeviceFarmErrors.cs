using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// Creates the errors that Device Farm returns, and looks up resources. If a resource doesn't exist, the lookup fails with an error.
/// </summary>
internal static class DeviceFarmErrors
{
    public static ServiceException Argument(string message) => new(ServiceErrorTypes.Argument, message);

    public static ServiceException NotFound(string? arn) => new(ServiceErrorTypes.NotFound, EmulatedDeviceFarmMessages.NotFound(arn));

    /// <summary>
    /// Returns the resource with the specified ARN. An ARN of another resource type causes an ArgumentException. An unknown ARN causes a
    /// NotFoundException.
    /// </summary>
    public static T Find<T>(IReadOnlyDictionary<string, T> resources, string arn, string kind) where T : class
    {
        if (resources.TryGetValue(arn, out var found))
            return found;
        throw Names.Kind(arn) == kind ? NotFound(arn) : Argument(EmulatedDeviceFarmMessages.WrongKind(arn, kind));
    }

    public static EmulatedProject Project(this DeviceFarmStore store, string arn) => Find(store.Projects, arn, "project");

    public static EmulatedSession Session(this DeviceFarmStore store, string arn) => Find(store.Sessions, arn, "session");

    public static EmulatedUpload Upload(this DeviceFarmStore store, string arn) => Find(store.Uploads, arn, "upload");

    /// <summary>Returns the upload if it is an app that has been processed and runs on the device's platform.</summary>
    public static EmulatedUpload App(this DeviceFarmStore store, string arn, string? platform)
    {
        var upload = store.Upload(arn);
        if (UploadRules.Platform(upload.Type) is not { } wanted)
            throw Argument(EmulatedDeviceFarmMessages.NotAnApp(arn, upload.Type));
        if (wanted != platform)
            throw Argument(EmulatedDeviceFarmMessages.WrongPlatform(upload.Name, wanted, platform));
        if (upload.Status != UploadStatusValues.Succeeded)
            throw Argument(EmulatedDeviceFarmMessages.UploadNotReady(arn, upload.Status));
        return upload;
    }
}
