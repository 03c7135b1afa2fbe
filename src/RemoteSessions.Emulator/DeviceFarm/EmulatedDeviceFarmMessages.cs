namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// The messages that the emulated Device Farm service returns. If AWS documents a message, the emulator uses the same wording.
/// </summary>
internal static class EmulatedDeviceFarmMessages
{
    // Error messages for all types of resources.
    public static string NotFound(string? arn) => arn is null ? "No resource was found." : $"No resource was found for the ARN {arn}.";

    public static string WrongKind(string arn, string kind) => $"The ARN {arn} isn't the ARN of a {kind}.";

    // Error messages about devices and sessions.
    public const string ProjectInUse = "The project has an active session and can't be deleted.";

    public static string NoRemoteAccess(string? device) => $"The device {device} does not support remote access.";

    public static string NoUnmeteredSlots(string? platform) => $"The account has no unmetered slots for {platform}.";

    public static string InstanceOfAnotherDevice(string arn, string? device) =>
        $"The instance {arn} doesn't belong to the device {device}.";

    public static string InstanceNotAvailable(string arn) => $"The instance {arn} is not available.";

    public static string CannotDeleteSession(string status) => $"The session is {status}. Stop it before you delete it.";

    public static string SessionNotRunning(string status) =>
        $"The session is {status}. Apps can be installed only while the session is RUNNING.";

    // Error messages about apps and uploads.
    public const string SlashInName = "The name of an upload can't contain a slash.";

    public const string BundleNotSupported = "Android App Bundles (.aab) aren't supported. Upload an .apk file.";

    public const string EmptyUpload = "The upload is empty.";

    public const string UploadDeleted = "The upload was deleted.";

    public static string NotAnApp(string arn, string type) => $"The upload {arn} has the type {type}, which isn't an app type.";

    public static string WrongPlatform(string app, string wanted, string? actual) =>
        $"The app {app} requires {wanted}, but the platform of the device is {actual}.";

    public static string UploadNotReady(string arn, string status) => $"The upload {arn} isn't ready. Its status is {status}.";

    public static string WrongExtension(string type, IEnumerable<string> extensions) =>
        $"The name of an upload of type {type} must end with {string.Join(" or ", extensions)}.";

    public static string NotAnArchive(string kind, string extension) =>
        $"The file isn't a valid {kind}. An {extension} file must be a ZIP archive, which starts with 'PK'.";

    // Error messages about filters and tags.
    public static string OperatorNotSupported(string? attribute, string? comparison) =>
        $"The device filter attribute {attribute} does not support the operator {comparison}.";

    public static string NoValues(string? attribute) => $"The device filter on {attribute} has no values.";

    public static string OneValue(string? comparison) =>
        $"The operator {comparison} accepts only one value. Only IN and NOT_IN accept several values.";

    public static string InvalidValue(string value, string? attribute, IEnumerable<string> values) =>
        $"'{value}' isn't valid for the device filter attribute {attribute}. Valid values are {string.Join(", ", values)}.";

    public static string InvalidVersion(string value) =>
        $"'{value}' isn't a valid operating system version. An example of a valid version is 17.5.";

    public static string DuplicateTag(string? key) => $"The tag key {key} is specified more than once.";

    public static string ReservedTag(string? key) => $"The tag key {key} begins with 'aws:', which is reserved.";

    public static string TooManyTags(int maximum) => $"A resource can have at most {maximum} tags.";

    public static string NotTaggable(string arn) => $"The type of the resource {arn} doesn't support tags.";

    public static string PublicDevice(string arn) => $"The device {arn} belongs to AWS. Only private devices can have tags.";

    // The reasons why a session has ended.
    public const string QueueTimeout = "The session ended because it waited too long for a slot or for the device.";

    public const string PreparationFailed = "The device could not be prepared for the session.";

    public const string MaximumDuration = "The session reached its maximum duration.";

    public const string IdleTimeout = "The session ended because it was idle for too long.";

    // Texts on the web page of a session and in the responses of its WebDriver endpoint.
    public const string PageTitle = "Remote access session";

    public const string Page = "The real service shows the screen of the device on this page.";

    public const string EndpointNotFound = "This URL doesn't belong to a running session.";

    public const string DriverNotReady = "The device isn't ready for commands yet.";

    public const string DriverReady = "The emulated server is ready to accept new connections";

    public const string DriverCommandNotSupported = "The emulator doesn't have a device that can run this command.";

    // Error messages about state files.
    public static string InvalidState(string reason) => $"The Device Farm state isn't valid: {reason}";

    public static string StateWithoutProject(string session) =>
        $"The file contains the session {session}, but its project or device is missing from the file.";

    public static string RunningWithoutStart(string session) =>
        $"The session {session} is RUNNING, but its start time is missing from the file.";

    public static string UploadWithoutProject(string upload) =>
        $"The file contains the upload {upload}, but its project is missing from the file.";

    public static string TagsWithoutResource(string arn) =>
        $"The file contains tags for resource '{arn}', but the resource itself is missing from the file.";
}
