using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>What Device Farm says when it refuses, and the finding of what calls name.</summary>
internal static class Refusals
{
    public static ServiceException Argument(string message) => new(ServiceErrorTypes.Argument, message);

    public static ServiceException NotFound(string arn) => new(ServiceErrorTypes.NotFound, $"No resource was found for the ARN {arn}.");

    /// <summary>The resource, or the right refusal: another kind of ARN is a wrong argument, an unknown one is not found.</summary>
    public static T Find<T>(IReadOnlyDictionary<string, T> resources, string arn, string kind) where T : class
    {
        if (resources.TryGetValue(arn, out var found))
            return found;
        throw Names.Kind(arn) == kind ? NotFound(arn) : Argument($"The ARN {arn} is not that of a {kind}.");
    }

    public static EmulatedProject Project(this Estate estate, string arn) => Find(estate.Projects, arn, "project");

    public static EmulatedSession Session(this Estate estate, string arn) => Find(estate.Sessions, arn, "session");

    public static EmulatedUpload Upload(this Estate estate, string arn) => Find(estate.Uploads, arn, "upload");

    /// <summary>An upload that is an app for the device and ready to be installed.</summary>
    public static EmulatedUpload App(this Estate estate, string arn, string? platform)
    {
        var upload = estate.Upload(arn);
        if (UploadRules.Platform(upload.Type) is not { } wanted)
            throw Argument($"The upload {arn} is of type {upload.Type}, which is no app.");
        if (wanted != platform)
            throw Argument($"The app {upload.Name} is for {wanted}; the device runs {platform}.");
        if (upload.Status != UploadStatusValues.Succeeded)
            throw Argument($"The upload {arn} is not ready: its status is {upload.Status}.");
        return upload;
    }
}
