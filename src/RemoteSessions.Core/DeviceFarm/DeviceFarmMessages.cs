using System.Globalization;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.DeviceFarm;

/// <summary>All user-visible messages about AWS Device Farm, such as errors, prompts, and progress messages.</summary>
internal static class DeviceFarmMessages
{
    // Names of resources
    public const string AccountKind = "Device Farm account";
    public const string AppKind = "Device Farm app";
    public const string DeviceKind = "Device Farm device";
    public const string DeviceInstanceKind = "Device Farm device instance";
    public const string ProjectKind = "Device Farm project";
    public const string SessionKind = "Device Farm session";
    public const string ArtifactKind = "Device Farm artifact";
    public const string TagKind = "Device Farm tag";
    public const string VpceConfigurationKind = "Device Farm VPC endpoint configuration";
    public const string ResourceKind = "Device Farm resource";
    public const string AllResourceCommands = "Get-DFRemoteProject, Get-DFRemoteSession, or Get-DFRemoteDeviceInstance";

    // Names of enumerations
    public const string SessionStatus = "session status";
    public const string SessionResult = "session result";
    public const string BillingMethod = "billing method";
    public const string Platform = "platform";
    public const string FormFactor = "form factor";
    public const string Availability = "device availability";
    public const string FleetType = "fleet type";
    public const string InteractionMode = "interaction mode";
    public const string ArtifactCategory = "artifact category";
    public const string ArtifactType = "artifact type";
    public const string UploadType = "upload type";

    // Value descriptions
    public const string ValidMediaType = "a media type of at most 64 characters, such as application/zip";
    public const string ValidSubnetId = "a subnet ID such as subnet-0a1b2c3d";
    public const string ValidSecurityGroupId = "a security group ID such as sg-0a1b2c3d";
    public const string ValidRoleArn = "a role ARN such as arn:aws:iam::123456789012:role/name";
    public const string ValidHostName = "a host name of at most 255 characters without spaces";
    public const string ValidAppiumVersion = "a version such as 2 or 2.11";
    public const string Name = "a name";

    public const string ValidTaggedArn =
        "the ARN of a project, a session, a private device, a device instance, or a VPC endpoint configuration";

    // Actions in prompts
    public const string CreateProject = "Create Device Farm project";
    public const string DeleteApp = "Delete app from Device Farm";
    public const string DeleteProject = "Delete Device Farm project with its sessions, videos, and apps";
    public const string DeleteSession = "Delete Device Farm session with its video and logs";
    public const string StopSession = "Stop Device Farm session";

    public static string UploadAs(string? type, string project) => $"Upload as {type} to Device Farm project {project}";

    public static string StartSession(string? project) => $"Start Device Farm session in project {project}";

    public static string Install(string app) => $"Install {app}";

    public static string SaveTo(string folder) => $"Save to {folder}";

    public static string SaveArtifactsTo(string folder) => $"Save artifacts to {folder}";

    // Targets in prompts
    public static string NameWithArn(string name, string arn) => $"{name} ({arn})";

    public static string SessionOnDevice(string session, string? status, string? device) =>
        $"{session} ({status} on {device ?? "a device"})";

    public static string SessionWithReason(string arn, string reason) => $"{arn} ({reason})";

    public static string SessionWithStatus(string session, string? status) => $"{session} ({status})";

    public static string ProjectWithActiveSessions(string project, IEnumerable<string> sessions) =>
        $"{project} (AWS rejects this request while the project has active sessions: {string.Join(", ", sessions)}; to stop them, use "
        + "Stop-DFRemoteSession -Wait)";

    // Progress
    public const string Sessions = "Device Farm sessions";
    public const string Session = "session";
    public const string Run = "run";
    public const string End = "end";

    public static string Uploading(string? file) => $"Uploading {file}";

    public static string Downloading(string file) => $"Downloading {file}";

    public static string Processing(string? file) => $"Waiting for Device Farm to process {file}";

    // Descriptions of resources in lists and tooltips
    public static string SessionInProject(string? status, string? device, string? project) => $"{status} on {device}, project {project}";

    public static string AppInProject(string? type, string? status, string? project) => $"{type} {status}, project {project}";

    public static string ProjectCreated(string? project, DateTime? created) => string.Create(
        CultureInfo.InvariantCulture, $"{project}, created {created:yyyy-MM-dd}");

    // Reasons that follow a colon in an error message
    public const string NoReason = "the service returned no reason";
    public const string NoUrlToUpload = "the service didn't return an upload URL";
    public const string NoUrlToDownload = "the service didn't return a download URL";

    public static string FileNotRead(string reason) => $"the file couldn't be read: {reason}";

    public static string EndedBeforeRunning(string? result, string? message) => string.IsNullOrEmpty(message)
        ? $"it's ending or has already ended (result {result ?? "unknown"})"
        : $"it's ending or has already ended (result {result ?? "unknown"}: {message})";

    // Errors about ARNs
    public static string EmptyArn(IReadOnlyList<string> kinds, IEnumerable<string> examples) =>
        $"The ARN is empty. {SpecifyArn(kinds, examples)}";

    public static string ArnOfOtherKind(string arn, string kind, IReadOnlyList<string> kinds, IEnumerable<string> examples) =>
        $"'{arn}' is the ARN of {An(kind)}. {SpecifyArn(kinds, examples)}";

    public static string NotAnArn(string arn, IReadOnlyList<string> kinds, IEnumerable<string> examples) =>
        $"'{arn}' isn't an ARN. {SpecifyArn(kinds, examples)}";

    public static string ArnOfOtherService(string arn, IReadOnlyList<string> kinds, IEnumerable<string> examples) =>
        $"'{arn}' isn't a Device Farm ARN. {SpecifyArn(kinds, examples)}";

    public static string IncompleteArn(string arn, IReadOnlyList<string> kinds, IEnumerable<string> examples) =>
        $"'{arn}' isn't a complete Device Farm ARN. {SpecifyArn(kinds, examples)}";

    // Errors about files
    public static string PathIsFolder(string path) => $"'{path}' is a folder. Specify an .apk, .ipa, or .zip file.";

    public static string FileNotFound(string path) => $"The file '{path}' doesn't exist. Specify an existing file with -Path.";

    public static string FileSize(string path, long length) =>
        $"The size of the file '{path}' is {length} bytes. Device Farm accepts files from 1 byte to 4 GB.";

    public static string AndroidAppBundle(string path) =>
        $"'{path}' is an Android App Bundle, which Device Farm doesn't support. To build an .apk file from it, run bundletool build-apks "
        + "--mode=universal.";

    public static string UnknownFileType(string path) =>
        $"The type of the file '{path}' can't be determined from its name. Specify -Type, or use an .apk or .ipa file.";

    public static string FileTypeMismatch(string path, string type, string extension) =>
        $"The file '{path}' can't be uploaded as {type}. This type requires an {extension} file.";

    public static string FileExists(string path) => $"The file '{path}' already exists. To replace it, use -Force.";

    // Errors about uploads
    public static string FileRejected(string? reason) => $"Device Farm rejected the file: {reason?.TrimEnd('.')}.";

    public static string UploadNotProcessed(string time, string? arn, string state) => $"After {time}, the upload {arn} is still {state}.";

    public static string UploadNotReady(string? upload, string? status) =>
        $"The upload {upload} is {status}. It can be installed only when its status is {UploadStatusValues.Succeeded}.";

    public const string UploadDeleted = "The upload that was created for the file was deleted.";

    public const string UploadWaitWithoutResult = "The wait for an upload ended without a result.";

    public static string UploadNotDeleted(string arn) =>
        $"The upload that was created for the file couldn't be deleted. To delete it, run Remove-DFRemoteApp -AppArn {arn}.";

    // Errors about parameters
    public const string ProxyIncomplete = "-DeviceProxyHost and -DeviceProxyPort must be specified together.";

    public const string VpcIncomplete = "-VpcId, -SubnetId, and -SecurityGroupId must be specified together.";

    public const string InteractionModeWithdrawn = "AWS no longer supports changing the interaction mode.";

    public const string ParameterWithdrawn =
        "AWS withdrew this setting in November 2025. The value is still sent to AWS, but it might have no effect.";

    public static string EnvironmentVariableCount(int count) =>
        $"-EnvironmentVariable contains {count} variables. Specify 1 to 32 variables.";

    public static string EnvironmentVariableName(object name) =>
        $"'{name}' isn't a valid name for an environment variable. A name can contain up to 256 letters, digits, and underscores, and "
        + "can't begin with a digit.";

    public static string EnvironmentVariableValue(object name) =>
        $"The value of the environment variable '{name}' must contain 1 to 256 characters.";

    public static string UnknownFilterKey(string key) => $"-Filter contains a filter with the unknown key '{key}'. {SpecifyFilter}";

    public const string IncompleteFilter = $"-Filter contains an incomplete filter. {SpecifyFilter}";

    // Errors about sessions and devices.
    public const string EndpointNotWebAddress = "The endpoint of the session isn't a web address, so it wasn't opened.";

    public const string NoBrowser =
        "No web browser could be started on this computer. To open the endpoint on another computer, get it with -NoBrowser -PassThru.";

    public static string SessionHasEnded(string? result) => $"The session has ended (result {result}).";

    public static string SessionHasNoEndpoint(string? status) =>
        $"The session is {status} and has no endpoint yet. To wait for the endpoint, run Wait-DFRemoteSession.";

    public static string SessionNotEnded(string? status) =>
        $"The session is {status}. Only a session that has ended can be deleted. To stop it, run Stop-DFRemoteSession -Wait.";

    public static string SessionNotRunning(string? status) =>
        $"The session is {status}. An app can be installed only while the session is {ExecutionStatusValues.Running}.";

    public static string DeviceWithoutRemoteAccess(string? device) => $"The device {device} doesn't support remote access sessions.";

    public static string OtherAccount(string? actual, string expected) =>
        $"The credentials belong to the account {actual}, not to the account {expected}.";

    // The state of a session after an error
    public const string SessionNotBilledAnymore = "The session is no longer billed.";

    public const string SessionStopped = "The session was stopped, so it's no longer billed.";

    public const string SessionKept = "-KeepOnFailure was specified, so the session wasn't stopped.";

    public static string SessionNotStopped(string reason, string arn) =>
        $"The session couldn't be stopped ({reason.TrimEnd('.')}) and might still be billed. To stop it, run Stop-DFRemoteSession {arn}.";

    // Verbose messages and warnings
    public static string SessionCreated(string? arn, string? status) => $"The session {arn} was created and is {status}.";

    public static string AlreadyEnded(string session) => $"The session {session} has already ended.";

    public static string AlreadyEndedNoChange(string session) => $"{AlreadyEnded(session)} No change is needed.";

    public static string StopUnseenSessions(int count, IEnumerable<string> commands) => count == 1
        ? $"The session that was created is billed until it is stopped. To stop it, run {string.Join("; ", commands)}"
        : $"The {count} sessions that were created are billed until they are stopped. To stop them, run {string.Join("; ", commands)}";

    private const string SpecifyFilter = "Specify filters like @{ Attribute = 'OS_VERSION'; Operator = 'GREATER_THAN'; Values = '14' }.";

    private static string SpecifyArn(IReadOnlyList<string> kinds, IEnumerable<string> examples) =>
        $"Specify the ARN of {string.Join(" or ", kinds.Select(An))}, such as {string.Join(" or ", examples)}.";

    private static string An(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {noun}" : $"a {noun}";
}
